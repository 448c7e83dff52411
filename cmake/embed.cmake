# What the program carries inside itself: the catalogue of each language, the data files, styles and scripts.
# Each file becomes an object by .incbin; a generated table gives name and bytes (src/base/embedded.hpp).

function(lightfoot_embed TARGET TABLE)
  set(ASSEMBLY ${CMAKE_BINARY_DIR}/embedded/${TARGET}.S)
  set(SOURCE ${CMAKE_BINARY_DIR}/embedded/${TARGET}.cpp)
  set(ASM_TEXT ".section .rodata\n")
  set(EXTERNS "")
  set(ROWS "")
  set(N 0)
  foreach(FILE ${ARGN})
    file(RELATIVE_PATH NAME ${CMAKE_SOURCE_DIR} ${FILE})
    if(NAME MATCHES "^\\.\\.")
      file(RELATIVE_PATH NAME ${CMAKE_BINARY_DIR} ${FILE})
    elseif(NAME MATCHES "^build/[^/]+/(.*)$")
      set(NAME ${CMAKE_MATCH_1})
    endif()
    set(SYMBOL ${TARGET}_${N})
    string(APPEND ASM_TEXT ".global ${SYMBOL}_begin\n.global ${SYMBOL}_end\n.balign 16\n${SYMBOL}_begin:\n.incbin \"${FILE}\"\n${SYMBOL}_end:\n.byte 0\n")
    string(APPEND EXTERNS "extern \"C\" const char ${SYMBOL}_begin[], ${SYMBOL}_end[];\n")
    string(APPEND ROWS "    {\"${NAME}\", {${SYMBOL}_begin, std::size_t(${SYMBOL}_end - ${SYMBOL}_begin)}},\n")
    math(EXPR N "${N} + 1")
  endforeach()
  string(APPEND ASM_TEXT ".section .note.GNU-stack,\"\",@progbits\n")
  file(GENERATE OUTPUT ${ASSEMBLY} CONTENT "${ASM_TEXT}")
  file(GENERATE OUTPUT ${SOURCE} CONTENT "#include \"base/embedded.hpp\"\n${EXTERNS}namespace lightfoot {\nstd::span<const EmbeddedFile> ${TABLE}() {\n  static const EmbeddedFile files[] = {\n${ROWS}  };\n  return files;\n}\n}\n")
  set_source_files_properties(${ASSEMBLY} PROPERTIES OBJECT_DEPENDS "${ARGN}" LANGUAGE ASM)
  set_source_files_properties(${ASSEMBLY} ${SOURCE} PROPERTIES GENERATED TRUE)
  add_library(${TARGET} STATIC ${ASSEMBLY} ${SOURCE})
endfunction()

file(GLOB CATALOGUES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/locale/*.po)
lightfoot_embed(embedded_catalogue embedded_catalogues ${CATALOGUES})

file(GLOB_RECURSE DATA_FILES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/data/*.toml ${CMAKE_SOURCE_DIR}/data/*.tsv
     ${CMAKE_SOURCE_DIR}/data/*.json ${CMAKE_SOURCE_DIR}/data/*.md ${CMAKE_SOURCE_DIR}/data/*.xml)
file(GLOB_RECURSE WEB_FILES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/*.css ${CMAKE_SOURCE_DIR}/web/*.js
     ${CMAKE_SOURCE_DIR}/web/*.svg ${CMAKE_SOURCE_DIR}/web/*.png)
lightfoot_embed(embedded_files embedded_files ${DATA_FILES} ${WEB_FILES})
