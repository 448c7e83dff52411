// Workbooks as programs write them, and as nobody should.

#include "exchange/sheet_read.hpp"

#include "support/filled_sheet.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

std::string said(const std::string& bytes) {
    const auto read = read_workbook(bytes);
    return read ? "read" : read.error().message.key;
}

// The text of one cell, given as XML of a row.
std::string cell(const std::string& xml, const std::string& book = "<workbookPr/>") {
    auto parts = workbook_parts("<row r=\"1\">" + xml + "</row>");
    auto& text = parts["xl/workbook.xml"];
    text.replace(text.find("<workbookPr/>"), 13, book);
    const auto read = read_workbook(zipped(parts));
    if (!read) return read.error().message.key;
    if (read->at(0).cells.empty()) return "nothing";
    const auto& found = read->at(0).cells.begin()->second;
    return found.text + (found.formula ? " (formula)" : "");
}

}  // namespace

TEST(sheet_read, cells_of_every_kind) {
    EXPECT_EQ(cell("<c r=\"A1\" t=\"s\"><v>0</v></c>"), "plain");
    EXPECT_EQ(cell("<c r=\"A1\" t=\"s\"><v>1</v></c>"), "in runs");
    EXPECT_EQ(cell("<c r=\"A1\" t=\"s\"><v>9</v></c>"), "nothing") << "no such string";
    EXPECT_EQ(cell("<c r=\"A1\" t=\"s\"><v>-1</v></c>"), "nothing");
    EXPECT_EQ(cell("<c r=\"A1\" t=\"inlineStr\"><is><t>مرحبا 你好</t></is></c>"), "مرحبا 你好");
    EXPECT_EQ(cell("<c r=\"A1\" t=\"str\"><v>a_x000D__x0041_</v></c>"), "a\rA");
    EXPECT_EQ(cell("<c r=\"A1\"><v>2</v></c>"), "2");
    EXPECT_EQ(cell("<c r=\"A1\"><v>2.0</v></c>"), "2");
    EXPECT_EQ(cell("<c r=\"A1\"><v>2.5</v></c>"), "2.5");
    EXPECT_EQ(cell("<c r=\"A1\"><v>1e400</v></c>"), "1e400") << "no number a machine can hold";
    EXPECT_EQ(cell("<c r=\"A1\" t=\"b\"><v>1</v></c>"), "true");
    EXPECT_EQ(cell("<c r=\"A1\" t=\"b\"><v>0</v></c>"), "false");
    EXPECT_EQ(cell("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>"), "#N/A");
    EXPECT_EQ(cell("<c r=\"A1\"><f>1+1</f><v>2</v></c>"), "2 (formula)");
    EXPECT_EQ(cell("<c r=\"A1\"><f>WEBSERVICE(\"http://x\")</f></c>"), " (formula)");
    EXPECT_EQ(cell("<c r=\"A1\" s=\"1\"/>"), "nothing");
    EXPECT_EQ(cell("<x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>prefixed</x:t></x:is></x:c>"), "prefixed");
}

TEST(sheet_read, days_are_told_from_numbers_by_their_format) {
    EXPECT_EQ(cell("<c r=\"A1\" s=\"1\"><v>46477</v></c>"), "2027-03-31");
    EXPECT_EQ(cell("<c r=\"A1\" s=\"2\"><v>46477.75</v></c>"), "2027-03-31");
    EXPECT_EQ(cell("<c r=\"A1\" s=\"3\"><v>5</v></c>"), "5") << "the d of days is in quotation marks";
    EXPECT_EQ(cell("<c r=\"A1\" s=\"0\"><v>46477</v></c>"), "46477");
    EXPECT_EQ(cell("<c r=\"A1\" s=\"1\"><v>1</v></c>"), "1900-01-01");
    EXPECT_EQ(cell("<c r=\"A1\" s=\"1\"><v>61</v></c>"), "1900-03-01");
    EXPECT_EQ(cell("<c r=\"A1\" s=\"1\"><v>45015</v></c>", "<workbookPr date1904=\"1\"/>"), "2027-03-31");
    EXPECT_EQ(cell("<c r=\"A1\" t=\"d\"><v>2027-03-31T00:00:00</v></c>"), "2027-03-31");
    EXPECT_EQ(cell("<c r=\"A1\" s=\"1\"><v>99999999</v></c>"), "99999999") << "no such day";
    EXPECT_EQ(cell("<c r=\"A1\" s=\"77\"><v>46477</v></c>"), "46477") << "no such style";
}

TEST(sheet_read, places_and_merged_cells) {
    const auto read = read_workbook(workbook(
        "<row r=\"7\"><c r=\"B7\"><v>1</v></c><c><v>2</v></c></row><row><c r=\"AA8\"><v>3</v></c></row>",
        "<mergeCells><mergeCell ref=\"B7:D9\"/><mergeCell ref=\"nonsense\"/></mergeCells>"));
    ASSERT_TRUE(read);
    const auto& sheet = read->at(0);
    EXPECT_EQ(sheet.name, "One");
    EXPECT_EQ(sheet.text({7, 2}), "1");
    EXPECT_EQ(sheet.text({7, 3}), "2");
    EXPECT_EQ(sheet.text({8, 27}), "3");
    ASSERT_EQ(sheet.merged.size(), 1u);
    EXPECT_EQ(sheet.merged_at({9, 4})->first, (CellAt{7, 2}));
    EXPECT_EQ(sheet.merged_at({10, 4}), nullptr);
    EXPECT_EQ(cell_name({7, 2}), "B7");
    EXPECT_EQ(cell_name({1, 703}), "AAA1");
}

TEST(sheet_read, what_is_no_spreadsheet_says_what_would_help) {
    EXPECT_EQ(said(""), "sheet.not_a_spreadsheet");
    EXPECT_EQ(said("%PDF-1.7"), "sheet.not_a_spreadsheet");
    EXPECT_EQ(said("PK and nothing more"), "sheet.broken");
    EXPECT_EQ(said(zipped({{"word/document.xml", "<w:document/>"}})), "sheet.not_a_spreadsheet");
    EXPECT_EQ(said(zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                           {"content.xml", "<office/>"}})),
              "sheet.opendocument");
    EXPECT_EQ(said("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 an old or an encrypted file"), "sheet.encrypted");
    EXPECT_EQ(said(zipped(workbook_parts("<row/>"), true)), "sheet.encrypted");
    auto cut = workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    EXPECT_EQ(said(cut), "read");
    cut.resize(cut.size() / 2);
    EXPECT_EQ(said(cut), "sheet.broken");
}

TEST(sheet_read, macros_are_refused) {
    auto parts = workbook_parts("<row/>");
    parts["xl/vbaProject.bin"] = "Sub AutoOpen()";
    EXPECT_EQ(said(zipped(parts)), "sheet.macros");
    parts = workbook_parts("<row/>");
    parts["[Content_Types].xml"] =
        "<Types ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>";
    EXPECT_EQ(said(zipped(parts)), "sheet.macros");
}

TEST(sheet_read, hostile_xml_is_refused) {
    auto parts = workbook_parts("<row/>");
    parts["xl/worksheets/sheet1.xml"] =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>";
    EXPECT_EQ(said(zipped(parts)), "sheet.definitions");
    parts["xl/worksheets/sheet1.xml"] = std::string("\xFF\xFE<\0w\0", 6);
    EXPECT_EQ(said(zipped(parts)), "sheet.encoding");
    parts["xl/worksheets/sheet1.xml"] = "<worksheet>\xE9</worksheet>";
    EXPECT_EQ(said(zipped(parts)), "sheet.encoding");
    parts["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData></worksheet>";
    EXPECT_EQ(said(zipped(parts)), "sheet.broken");
    parts = workbook_parts("<row/>");
    parts["xl/_rels/workbook.xml.rels"] =
        "<Relationships><Relationship Id=\"rId9\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
    EXPECT_EQ(said(zipped(parts)), "sheet.broken");
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    EXPECT_NE(said(workbook(deep)), "read") << "nested deep, never closed";
}

TEST(sheet_read, a_file_that_unfolds_without_end_is_refused) {
    // Thirteen megabytes of blanks fold to a few kilobytes.
    auto parts = workbook_parts("<row/>" + std::string(13 * 1024 * 1024, ' '));
    const auto bomb = zipped(parts);
    EXPECT_LT(bomb.size(), 64u * 1024);
    EXPECT_EQ(said(bomb), "sheet.too_large");
    parts = workbook_parts("<row/>" + std::string(3 * 1024 * 1024, ' '));
    EXPECT_EQ(said(zipped(parts)), "sheet.too_large") << "the ratio alone tells";
    parts = workbook_parts("<row/>");
    parts["xl/media/picture.bin"] = std::string(40 * 1024 * 1024, ' ');
    EXPECT_EQ(said(zipped(parts)), "read") << "what is not needed is not unfolded";
    parts = workbook_parts("<row/>");
    for (int i = 0; i < 1001; ++i) parts["x/" + std::to_string(i)] = "x";
    EXPECT_EQ(said(zipped(parts)), "sheet.too_large");
    EXPECT_EQ(said("PK" + std::string(3 * 1024 * 1024, 'x')), "sheet.too_large");
}

TEST(sheet_read, a_hundred_thousand_rows_are_refused) {
    std::string rows;
    for (int i = 1; i <= 100'000; ++i)
        rows += "<row r=\"" + std::to_string(i) + "\"><c r=\"A" + std::to_string(i) + "\"><v>" +
                std::to_string(i * 7919 % 100'003) + "</v></c></row>";
    EXPECT_EQ(said(workbook(rows)), "sheet.too_large");
    EXPECT_EQ(said(workbook("<row r=\"1048576\"><c r=\"A1048576\"/></row>")), "read")
        << "an empty one is not";
    EXPECT_EQ(said(workbook("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>")), "sheet.too_large");
    EXPECT_EQ(said(workbook("<row r=\"1\"><c r=\"ZZ1\"><v>1</v></c></row>")), "sheet.too_large");
}
