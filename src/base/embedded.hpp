#pragma once
// Files that the program carries inside itself (cmake/embed.cmake makes the tables).

#include <span>
#include <string_view>

namespace lightfoot {

struct EmbeddedFile {
    std::string_view name;  // path in the source tree: "data/states/states.tsv"
    std::string_view content;
};

std::span<const EmbeddedFile> embedded_catalogues();  // locale/*.po
std::span<const EmbeddedFile> embedded_files();       // data/** and web/**

}  // namespace lightfoot
