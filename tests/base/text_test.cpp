#include "base/text.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(text, utf8_that_is_valid) {
    for (const char* text : {"", "a", "é", "中文", "العربية", "😀", "\xF4\x8F\xBF\xBF"})
        EXPECT_TRUE(valid_utf8(text)) << text;
}

TEST(text, utf8_that_is_not) {
    for (const char* text :
         {"\x80", "\xC0\x80", "\xC3", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF", "a\xC3(b"})
        EXPECT_FALSE(valid_utf8(text)) << text;
}

TEST(text, trims_every_kind_of_white_space) {
    EXPECT_EQ(trimmed(" \t\xC2\xA0 a b \xE3\x80\x80\n"), "a b");
    EXPECT_EQ(trimmed(" \n"), "");
}

TEST(text, a_name_loses_controls_and_directions) {
    EXPECT_EQ(clean_line("  Ministry\t of\n\u202EJustice\u202C\u200F \x01"), "Ministry of Justice");
}

TEST(text, longer_text_keeps_paragraphs) { EXPECT_EQ(clean_text("a\r\n\r\n\r\n\nb\x07\tc\n"), "a\n\nb c"); }

TEST(text, directions_stay_where_they_are_closed) {
    EXPECT_EQ(clean_text("a \u2067ب\u2069 c"), "a \u2067ب\u2069 c");
    EXPECT_EQ(clean_text("a \u202Eevil\nb"), "a evil\nb");
    EXPECT_EQ(clean_text("\u2069x\u2067"), "x");
}

TEST(text, cleaning_again_changes_nothing) {
    for (const char* text : {"a \u2066", "a\n\n\u2066\n\nb", "\u202A\n\n\na", "a\u2067 \n b \u2069"})
        EXPECT_EQ(clean_text(clean_text(text)), clean_text(text)) << text;
    EXPECT_EQ(clean_text("a\n\n\u2066\n\nb \u2066"), "a\n\nb");
}

TEST(text, counts_characters_not_bytes) { EXPECT_EQ(length_in_characters("é中😀"), 3u); }

TEST(text, first_words_end_at_a_blank) {
    EXPECT_EQ(first_words("one two three", 9), "one two…");
    EXPECT_EQ(first_words("短い", 9), "短い");
    EXPECT_EQ(first_words("一二三四五六七八九十", 4), "一二三四…");
}
