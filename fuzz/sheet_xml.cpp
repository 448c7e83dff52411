// links: exchange print
// The XML of one sheet inside an otherwise good workbook, so that the fuzzer reaches what stands behind the
// folding: cells, types, places, merged ranges, keys of the form.

#include "exchange/offline_form.hpp"
#include "exchange/sheet_read.hpp"
#include "print/zip.hpp"

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
    std::vector<print::ZipPart> parts;
    for (const auto& [name, content] : around) parts.push_back({name, std::string(content)});
    parts.push_back({"xl/s.xml", std::string(sheet)});
    return print::to_zip(parts);
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
