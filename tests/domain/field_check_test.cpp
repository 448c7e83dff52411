#include "domain/field_check.hpp"

#include "domain/limits.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(field_check, cleans_and_finds_no_fault) {
    FieldCheck check;
    EXPECT_EQ(check.line("a", " x\ny ", 10), "x y");
    EXPECT_EQ(check.text("b", "x\r\ny", 10), "x\ny");
    EXPECT_EQ(check.official_language("c", "zh"), "zh");
    EXPECT_EQ(check.email("d", ""), "");
    EXPECT_EQ(check.number("e", std::nullopt, 0, 1), std::nullopt);
    EXPECT_EQ(check.number("f", 1, 0, 1), 1);
    EXPECT_TRUE(check.finish());
}

TEST(field_check, what_shows_nothing_is_empty) {
    FieldCheck check;
    for (const auto* text : {"\u200B", "\u2800", "\u3164", "\u00AD", "\U000E0041\U000E0042",
                             "\u0301\u0301", " \u2060 "}) {
        EXPECT_EQ(check.line("a", text, 10), "") << text;
        EXPECT_EQ(check.text("b", text, 10), "") << text;
    }
    EXPECT_EQ(check.line("a", "e\u0301\u200D", 10), "e\u0301\u200D");
    EXPECT_EQ(check.text("b", "?", 10), "?");
    EXPECT_TRUE(check.finish());
}

TEST(field_check, collects_all_faults_in_order) {
    FieldCheck check;
    check.line("a", "\xff", 10);
    check.text("b", "01234567890", 10);
    check.official_language("c", "klingon");
    check.email("d", "nobody");
    check.number("e", 2, 0, 1);
    check.ids("f", {"fine", "not fine"}, 5);
    check.ids("g", {"a", "b", "c"}, 2);
    check.fault("h", "request.note_needed");
    const auto refused = check.finish();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message.key, "error.check_fields");
    std::string all;
    for (const auto& fault : refused.error().faults) all += fault.place + ":" + fault.message.key + " ";
    EXPECT_EQ(all, "a:field.not_utf8 b:field.too_long c:field.unknown_language d:field.not_an_address "
                   "e:field.out_of_range f:field.unknown_choice g:field.too_many h:request.note_needed ");
}

TEST(field_check, says_how_long_and_how_much_may_be) {
    FieldCheck check;
    check.line("a", "中文字", 2);
    const auto refused = check.finish();
    const auto& arguments = refused.error().faults[0].message.arguments;
    EXPECT_EQ(arguments, (std::vector<Argument>{{"most", std::int64_t{2}}, {"length", std::int64_t{3}}}));
}

TEST(field_check, lists_are_sorted_and_each_item_once) {
    FieldCheck check;
    EXPECT_EQ(check.languages("a", {"fr", "ar", "", "fr"}), (std::vector<std::string>{"ar", "fr"}));
    EXPECT_TRUE(check.finish());
    check.languages("a", std::vector<std::string>{"<script>"});
    EXPECT_FALSE(check.finish());
}

TEST(field_check, what_is_no_language_is_named) {
    for (const auto* wrong : {"klingon", "xx", "english", "en GB"}) {
        FieldCheck check;
        check.languages("languages", {"en", wrong, "fr"});
        const auto refused = check.finish();
        ASSERT_FALSE(refused) << wrong;
        ASSERT_EQ(refused.error().faults.size(), 1u);
        EXPECT_EQ(refused.error().faults[0].place, "languages");
        const Message named{"field.no_language", {{"word", Quote{wrong, ""}}}};
        EXPECT_EQ(refused.error().faults[0].message, named);
    }
    FieldCheck check;
    EXPECT_EQ(check.languages("languages", {"EN", "en", "pt-br"}), (std::vector<std::string>{"en", "pt-BR"}));
    EXPECT_TRUE(check.finish());
}
