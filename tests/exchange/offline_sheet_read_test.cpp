// The filled spreadsheet: every answer and every fault with its cell.

#include "exchange/offline_form.hpp"
#include "exchange/offline_sheet_test.hpp"

#include "support/filled_sheet.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const std::string& empty_form() {
    static const auto bytes = write_offline_sheet(small_sheet());
    return bytes;
}

// "1 place Form!D12 = Port" lines, then "! 1 place Form!D12 key".
std::string read(const std::string& bytes) {
    const auto form = read_offline_file(bytes);
    if (!form) return form.error().message.key;
    std::string all;
    for (const auto& answer : form->answers)
        all += std::to_string(answer.need + 1) + " " + answer.question + " " + answer.cell +
               (answer.broken ? " broken" : " = " + answer.text) + "\n";
    for (const auto& fault : form->faults)
        all += "! " + fault.question + " " + fault.cell + " " + fault.message.key + "\n";
    return all;
}
std::string read(const std::vector<Filled>& answers, const std::string& after = "") {
    return read(fill(empty_form(), answers, after));
}

}  // namespace

TEST(offline_sheet_read, an_empty_form_has_no_answers_and_no_faults) { EXPECT_EQ(read(empty_form()), ""); }

TEST(offline_sheet_read, answers_come_with_their_cells_and_choices_with_their_meaning) {
    EXPECT_EQ(
        read({{"note", 1, "Training for customs"},
              {"note", 2, "训练海关人员"},
              {"language", 1, "French"},
              {"earliest", 1, "", "", "<v>46477</v>"},
              {"visits", 1, "", "n", "<v>2</v>"},
              {"languages.en", 1, "Yes"},
              {"languages.fr", 1, " x "},
              {"languages.fr", 2, "No"},
              {"more_topics.1", 1, "Customs control"},
              {"more_topics.2", 1, "diamonds"},
              {"circulation", 1, "Yes, it may"}}),
        "1 note Form!D5 = Training for customs\n2 note Form!E5 = 训练海关人员\n1 language Form!D6 = fr\n"
        "1 more_topics Form!D7 = customs-control, diamonds\n1 earliest Form!D10 = 2027-03-31\n"
        "1 visits Form!D12 = 2\n1 languages Form!D13 = en, fr\n1 circulation Form!D15 = express\n");
}

TEST(offline_sheet_read, one_bad_row_is_named_and_the_others_are_read) {
    EXPECT_EQ(
        read({{"note", 1, "Training"}, {"place", 1, "", "e", "<v>#REF!</v>"}, {"languages.en", 1, "maybe"}}),
        "1 note Form!D5 = Training\n1 place Form!D9 broken\n1 languages Form!D13 broken\n"
        "! place Form!D9 form_file.error_cell\n! languages Form!D13 form_file.yes_or_no\n");
}

TEST(offline_sheet_read, a_need_has_the_number_above_its_column) {
    const auto numbers = [](const std::string& second, const std::string& third) {
        auto parts = unzipped(fill(empty_form(), {{"place", 1, "a"}, {"place", 2, "b"}, {"place", 3, "c"}}));
        for (auto& [name, text] : parts)
            for (const auto& [before, after] :
                 {std::pair{">need 2<", '>' + second + '<'}, {">need 3<", '>' + third + '<'}})
                if (const auto at = text.find(before); at != text.npos) text.replace(at, 8, after);
        std::string all;
        const auto form = read_offline_file(zipped(parts)).value();
        for (const auto& answer : form.answers) all += std::to_string(answer.need + 1) + answer.text;
        return all;
    };
    EXPECT_EQ(numbers("need 2", "need 3"), "1a2b3c");
    EXPECT_EQ(numbers("", "need 3"), "1a3c") << "one was taken out";
    EXPECT_EQ(numbers("need 2", "need 2"), "1a2b3c") << "each number is there once";
    EXPECT_EQ(numbers("need x", "need 9999"), "1a2b3c");
}

TEST(offline_sheet_read, a_formula_is_never_run_and_its_last_value_is_marked) {
    EXPECT_EQ(read({{"place", 1, "", "str", "<f>HYPERLINK(\"http://x\",\"Port\")</f><v>Port</v>"},
                    {"visits", 1, "", "n", "<f>1+1</f><v>2</v>"},
                    {"note", 1, "", "n", "<f>NOW()</f>"}}),
              "1 note Form!D5 broken\n1 place Form!D9 = Port\n1 visits Form!D12 = 2\n"
              "! note Form!D5 form_file.formula\n! place Form!D9 form_file.formula\n"
              "! visits Form!D12 form_file.formula\n");
}

TEST(offline_sheet_read, merged_cells_give_their_first) {
    EXPECT_EQ(read({{"note", 1, "For both needs"}, {"place", 2, "hidden below"}},
                   "<mergeCells><mergeCell ref=\"D5:E5\"/><mergeCell ref=\"D9:E9\"/></mergeCells>"),
              "1 note Form!D5 = For both needs\n2 place Form!E9 broken\n! note Form!D5 form_file.merged\n"
              "! place Form!E9 form_file.merged_under\n");
}

TEST(offline_sheet_read, words_at_a_strange_place_are_named) {
    auto parts = unzipped(fill(empty_form(), {{"note", 1, "Training"}, {"circulation", 2, "No"}}));
    auto& xml = parts["xl/worksheets/sheet1.xml"];
    const auto end = xml.find("</sheetData>");
    xml.insert(end, "<row r=\"40\"><c r=\"D40\" t=\"inlineStr\"><is><t>one more thing</t></is></c></row>");
    EXPECT_EQ(read(zipped(parts)),
              "1 note Form!D5 = Training\n! circulation Form!E15 form_file.answered_once\n"
              "!  Form!D40 form_file.stray_cell\n");
}

TEST(offline_sheet_read, rows_may_be_moved_and_one_that_came_twice_is_named) {
    auto parts = unzipped(fill(empty_form(), {{"note", 1, "Training"}}));
    auto& xml = parts["xl/worksheets/sheet1.xml"];
    const auto end = xml.find("</sheetData>");
    xml.insert(end,
               "<row r=\"41\"><c r=\"A41\" t=\"inlineStr\"><is><t>note</t></is></c><c r=\"D41\" "
               "t=\"inlineStr\"><is><t>again</t></is></c></row><row r=\"42\"><c r=\"A42\" "
               "t=\"inlineStr\"><is><t>place</t></is></c><c r=\"E42\" t=\"inlineStr\"><is><t>Port"
               "</t></is></c></row>");
    EXPECT_EQ(read(zipped(parts)),
              "1 note Form!D5 = Training\n1 note Form!D41 broken\n2 place Form!E42 = Port\n"
              "! note Form!D41 form_file.row_twice\n");
}

TEST(offline_sheet_read, another_sheet_and_another_version) {
    EXPECT_EQ(read(workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")), "form_file.other_sheet");
    EXPECT_EQ(read(workbook("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>lightfoot-form/2/en</v></c></row>")),
              "form_file.version");
    EXPECT_EQ(read(workbook("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>lightfoot-form/1/en</v></c></row>")),
              "form_file.not_ours");
}
