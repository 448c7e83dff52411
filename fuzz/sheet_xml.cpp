// links: exchange
// The XML of one sheet inside an otherwise good workbook, so that the fuzzer reaches what stands behind the
// folding: cells, types, places, merged ranges, keys of the form.

#include "exchange/offline_form.hpp"
#include "exchange/sheet_read.hpp"

#include <zip.h>

#include <string>
#include <vector>

using namespace lightfoot;

namespace {

constexpr std::pair<const char*, std::string_view> around[] = {
    {"[Content_Types].xml", "<Types/>"},
    {"xl/workbook.xml",
     "<workbook><sheets><sheet name=\"Form\" r:id=\"a\"/><sheet name=\"Lists\" "
     "r:id=\"b\"/></sheets></workbook>"},
    {"xl/_rels/workbook.xml.rels",
     "<Relationships><Relationship Id=\"a\" Target=\"s.xml\"/><Relationship "
     "Id=\"b\" Target=\"l.xml\"/></Relationships>"},
    {"xl/sharedStrings.xml",
     "<sst><si><t>lightfoot-form/1/en</t></si><si><t>need 1</t></si><si><t>place</t>"
     "</si><si><t>languages.fr</t></si><si><t>Yes</t></si></sst>"},
    {"xl/styles.xml",
     "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"},
    {"xl/l.xml",
     "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>4</v></c><c r=\"B1\" t=\"str\"><v>"
     "yes</v></c></row></sheetData></worksheet>"}};

std::string folded(std::string_view sheet) {
    zip_error_t failed;
    zip_error_init(&failed);
    auto* source = zip_source_buffer_create(nullptr, 0, 0, &failed);
    zip_source_keep(source);
    auto* archive = zip_open_from_source(source, ZIP_TRUNCATE, &failed);
    const auto add = [&](const char* name, std::string_view content) {
        const auto at = zip_file_add(
            archive, name, zip_source_buffer(archive, content.data(), content.size(), 0), ZIP_FL_ENC_UTF_8);
        zip_set_file_compression(archive, zip_uint64_t(at), ZIP_CM_STORE, 0);
    };
    for (const auto& [name, content] : around) add(name, content);
    add("xl/s.xml", sheet);
    zip_close(archive);
    zip_stat_t about;
    zip_source_stat(source, &about);
    std::string bytes(about.size, '\0');
    zip_source_open(source);
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = folded({reinterpret_cast<const char*>(data), size});
    const auto form = read_offline_sheet(bytes);
    const auto again = read_offline_sheet(bytes);
    LIGHTFOOT_ASSERT(bool(form) == bool(again));
    if (!form) return 0;
    LIGHTFOOT_ASSERT(*form == *again && form->answers.size() <= limits::form_answers &&
                     form->faults.size() <= limits::form_faults);
    return 0;
}
