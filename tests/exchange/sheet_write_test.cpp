#include "exchange/sheet_write.hpp"

#include <gtest/gtest.h>
#include <pugixml.hpp>
#include <zip.h>

#include <memory>

using namespace lightfoot;

namespace {

// The parts of the file, each read by a reader of XML.
class Opened {
public:
    explicit Opened(const std::string& bytes) : bytes_(bytes) {
        zip_error_t error;
        auto* source = zip_source_buffer_create(bytes_.data(), bytes_.size(), 0, &error);
        zip_ = zip_open_from_source(source, ZIP_RDONLY, &error);
        EXPECT_NE(zip_, nullptr) << "no zip file";
    }
    ~Opened() {
        if (zip_) zip_discard(zip_);
    }
    std::unique_ptr<pugi::xml_document> part(const std::string& name) {
        zip_stat_t status;
        auto document = std::make_unique<pugi::xml_document>();
        if (zip_stat(zip_, name.c_str(), 0, &status) != 0) {
            ADD_FAILURE() << "no part " << name;
            return document;
        }
        std::string text(status.size, '\0');
        auto* file = zip_fopen(zip_, name.c_str(), 0);
        EXPECT_EQ(zip_fread(file, text.data(), text.size()), zip_int64_t(text.size()));
        zip_fclose(file);
        EXPECT_TRUE(document->load_string(text.c_str())) << name;
        return document;
    }
    pugi::xml_node cell(const pugi::xml_document& sheet, const std::string& reference) {
        return sheet.select_node(("//c[@r='" + reference + "']").c_str()).node();
    }

private:
    std::string bytes_;
    zip_t* zip_ = nullptr;
};

const std::vector<ColumnInfo> columns = {{"title", "column.title"},
                                         {"on", "column.dated", ColumnKind::day},
                                         {"count", "column.needs", ColumnKind::number},
                                         {"page", "column.page", ColumnKind::address},
                                         {"practice", "column.practice", ColumnKind::flag},
                                         {"at", "column.dated", ColumnKind::moment}};

std::string book(bool right_to_left, const std::vector<Cells>& rows) {
    SheetBook book({"Open data", "Example", right_to_left, date_of(2026, 11, 27)});
    book.begin_page("Read me", {20, 80});
    book.words({"Title"}, SheetBook::Look::title);
    book.words({"a", "b"});
    book.begin_table("offers", columns, {"What it is called", "", "", "", "", ""});
    for (const auto& row : rows) book.row(row);
    return std::move(book).finished();
}

const Cells row = {std::string("=1+1 طلب"),
                   date_of(2028, 2, 29),
                   std::int64_t{42},
                   std::string("https://example.org/a?b=1&c=2"),
                   true,
                   Time{1'800'000'000}};

}  // namespace

TEST(sheet_write, days_are_days_numbers_are_numbers_and_words_are_never_a_formula) {
    Opened opened(book(false, {row}));
    const auto sheet = opened.part("xl/worksheets/sheet2.xml");
    EXPECT_STREQ(opened.cell(*sheet, "A2").attribute("t").value(), "inlineStr");
    EXPECT_STREQ(opened.cell(*sheet, "A2").child("is").child("t").text().get(), "=1+1 طلب");
    EXPECT_TRUE(sheet->select_nodes("//f").empty()) << "no formula anywhere";
    EXPECT_EQ(opened.cell(*sheet, "B2").child("v").text().as_int(), 46812) << "29 February 2028";
    EXPECT_EQ(opened.cell(*sheet, "C2").child("v").text().as_int(), 42);
    EXPECT_STREQ(opened.cell(*sheet, "E2").attribute("t").value(), "b");
    EXPECT_GT(opened.cell(*sheet, "F2").child("v").text().as_double(), 46402.0);
    const auto styles = opened.part("xl/styles.xml");
    EXPECT_FALSE(styles->select_nodes("//numFmt[contains(@formatCode,'yyyy')]").empty());
}

TEST(sheet_write, addresses_are_links) {
    Opened opened(book(false, {row}));
    const auto sheet = opened.part("xl/worksheets/sheet2.xml");
    EXPECT_STREQ(sheet->select_node("//hyperlink").node().attribute("ref").value(), "D2");
    const auto links = opened.part("xl/worksheets/_rels/sheet2.xml.rels");
    EXPECT_FALSE(links->select_nodes("//Relationship[@Target='https://example.org/a?b=1&c=2']").empty());
}

TEST(sheet_write, an_address_that_is_none_is_words) {
    auto odd = row;
    odd[3] = std::string("javascript:alert(1)");
    Opened opened(book(false, {odd}));
    EXPECT_TRUE(opened.part("xl/worksheets/sheet2.xml")->select_nodes("//hyperlink").empty());
}

TEST(sheet_write, the_head_stays_in_view_can_be_filtered_and_explains_itself) {
    Opened opened(book(false, {row, row}));
    const auto sheet = opened.part("xl/worksheets/sheet2.xml");
    const auto pane = sheet->select_node("//pane").node();
    EXPECT_STREQ(pane.attribute("state").value(), "frozen");
    EXPECT_STREQ(pane.attribute("ySplit").value(), "1");
    EXPECT_STREQ(sheet->select_node("//autoFilter").node().attribute("ref").value(), "A1:F3");
    EXPECT_STREQ(opened.cell(*sheet, "A1").child("is").child("t").text().get(), "title");
    EXPECT_FALSE(sheet->select_nodes("//cols/col[@customWidth='1']").empty());
    const auto notes = opened.part("xl/comments1.xml");
    EXPECT_STREQ(notes->select_node("//comment").node().attribute("ref").value(), "A1");
}

TEST(sheet_write, sheets_begin_at_the_right_where_the_language_does) {
    for (const char* part : {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"}) {
        EXPECT_STREQ(Opened(book(true, {row}))
                         .part(part)
                         ->select_node("//sheetView")
                         .node()
                         .attribute("rightToLeft")
                         .value(),
                     "1");
        EXPECT_FALSE(Opened(book(false, {row}))
                         .part(part)
                         ->select_node("//sheetView")
                         .node()
                         .attribute("rightToLeft"));
    }
}

TEST(sheet_write, the_same_rows_give_the_same_bytes) {
    EXPECT_EQ(book(false, {row}), book(false, {row}));
    EXPECT_NE(book(false, {row}), book(false, {row, row}));
}

TEST(sheet_write, what_a_cell_cannot_hold_is_cut_and_what_nobody_stated_is_empty) {
    auto odd = row;
    std::string chinese;
    for (int i = 0; i < 20'000; ++i) chinese += "援助";
    odd[0] = chinese;
    odd[1] = Cell{};
    odd[5] = Time{-2'500'000'000};  // before the calendar of sheets begins
    Opened opened(book(false, {odd}));
    const auto sheet = opened.part("xl/worksheets/sheet2.xml");
    const std::string cut = opened.cell(*sheet, "A2").child("is").child("t").text().get();
    EXPECT_TRUE(cut.ends_with("…"));
    EXPECT_LT(cut.size(), chinese.size());
    EXPECT_FALSE(opened.cell(*sheet, "B2"));
    EXPECT_STREQ(opened.cell(*sheet, "F2").child("is").child("t").text().get(), "1890-10-11");
}

TEST(sheet_write, a_table_without_rows_and_a_name_that_is_too_long_are_a_sheet) {
    SheetBook book({"t", "a", false, date_of(2026, 11, 27)});
    book.begin_table("a name: with [marks] that no sheet may have at all", columns, {});
    Opened opened(std::move(book).finished());
    const std::string name =
        opened.part("xl/workbook.xml")->select_node("//sheet").node().attribute("name").value();
    EXPECT_EQ(name.find_first_of("[]:*?/\\"), name.npos);
}

TEST(sheet_write, a_book_that_is_given_up_leaves_nothing_behind) {
    SheetBook book({"t", "a", false, date_of(2026, 11, 27)});
    book.begin_table("offers", columns, {});
    book.row(row);
}
