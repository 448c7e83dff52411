#pragma once
// A spreadsheet as somebody sends it: the form's own, filled in by changing the cells of its XML, and
// workbooks made part by part, good and hostile.

#include "exchange/sheet_read.hpp"

#include <zip.h>

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

namespace lightfoot::testing {

using ZipParts = std::map<std::string, std::string>;

inline std::string zipped(const ZipParts& parts, bool encrypted = false) {
    zip_error_t failed;
    zip_error_init(&failed);
    auto* source = zip_source_buffer_create(nullptr, 0, 0, &failed);
    zip_source_keep(source);
    auto* archive = zip_open_from_source(source, ZIP_TRUNCATE, &failed);
    for (const auto& [name, content] : parts) {
        auto* part = zip_source_buffer(archive, content.data(), content.size(), 0);
        const auto at = zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
        if (encrypted) zip_file_set_encryption(archive, zip_uint64_t(at), ZIP_EM_AES_256, "secret");
    }
    if (zip_close(archive) != 0) ADD_FAILURE() << zip_strerror(archive);
    zip_stat_t about;
    zip_source_stat(source, &about);
    std::string bytes(about.size, '\0');
    zip_source_open(source);
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

inline ZipParts unzipped(const std::string& bytes) {
    zip_error_t failed;
    zip_error_init(&failed);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &failed);
    auto* archive = zip_open_from_source(source, ZIP_RDONLY, &failed);
    ZipParts parts;
    for (zip_int64_t at = 0; archive && at < zip_get_num_entries(archive, 0); ++at) {
        zip_stat_t about;
        zip_stat_index(archive, zip_uint64_t(at), 0, &about);
        std::string content(about.size, '\0');
        auto* file = zip_fopen_index(archive, zip_uint64_t(at), 0);
        zip_fread(file, content.data(), content.size());
        zip_fclose(file);
        parts[about.name] = content;
    }
    if (archive) zip_discard(archive);
    return parts;
}

inline std::string xml_text(const std::string& text) {
    std::string out;
    for (char c : text) out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
    return out;
}

// A workbook of one sheet with these rows (XML) and, if wanted, styles, shared strings and more.
inline ZipParts workbook_parts(const std::string& rows, const std::string& after = "") {
    return {{"[Content_Types].xml",
             "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument."
             "spreadsheetml.sheet.main+xml\"/></Types>"},
            {"xl/workbook.xml",
             "<workbook xmlns:r=\"r\"><workbookPr/><sheets><sheet name=\"One\" sheetId=\"1\" "
             "r:id=\"rId1\"/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
             "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
            {"xl/sharedStrings.xml",
             "<sst><si><t>plain</t></si><si><r><t>in </t></r><r><t>runs</t></r>"
             "<rPh><t>aloud</t></rPh></si></sst>"},
            {"xl/styles.xml",
             "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/><numFmt "
             "numFmtId=\"165\" formatCode=\"0 &quot;days&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf "
             "numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>"},
            {"xl/worksheets/sheet1.xml",
             "<worksheet><sheetData>" + rows + "</sheetData>" + after + "</worksheet>"}};
}
inline std::string workbook(const std::string& rows, const std::string& after = "") {
    return zipped(workbook_parts(rows, after));
}

// One answer for the form's sheet. `cell` is XML inside of <c>; else `text` is written as text.
struct Filled {
    std::string key;
    int need = 1;
    std::string text, type = "inlineStr", cell = {};
};

inline CellAt cell_of(const std::string& xlsx, const std::string& key, int need) {
    const auto sheets = read_workbook(xlsx);
    if (!sheets) return {};
    CellAt at;
    for (const auto& [place, cell] : (*sheets)[0].cells) {
        if (place.column == 1 && cell.text == key) at.row = place.row;
        if (place.row == 1 && cell.text == "need " + std::to_string(need)) at.column = place.column;
    }
    EXPECT_TRUE(at.row && at.column) << key;
    return at;
}

inline std::string fill(const std::string& xlsx, const std::vector<Filled>& answers,
                        const std::string& after_data = "") {
    auto parts = unzipped(xlsx);
    auto& sheet = parts["xl/worksheets/sheet1.xml"];
    for (const auto& answer : answers) {
        const auto name = cell_name(cell_of(xlsx, answer.key, answer.need));
        const auto at = sheet.find("<c r=\"" + name + "\"");
        if (at == sheet.npos) {
            ADD_FAILURE() << name << " is no cell of the sheet";
            continue;
        }
        const auto end = sheet.find("/>", at);
        auto head = sheet.substr(at, end - at);
        if (!answer.type.empty()) head += " t=\"" + answer.type + "\"";
        const auto inside = answer.cell.empty()
                                ? "<is><t xml:space=\"preserve\">" + xml_text(answer.text) + "</t></is>"
                                : answer.cell;
        sheet.replace(at, end + 2 - at, head + ">" + inside + "</c>");
    }
    if (!after_data.empty()) {
        const auto end = sheet.find("</sheetData>") + 12;
        sheet.insert(end, after_data);
    }
    return zipped(parts);
}

}  // namespace lightfoot::testing
