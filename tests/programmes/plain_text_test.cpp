#include "programmes/plain_text.hpp"

#include "base/text.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

std::string plain(std::string_view text) { return plain_text(text, 1000).text; }

}  // namespace

TEST(plain_text, words_with_single_blanks) {
    EXPECT_EQ(plain("Water and sanitation in rural districts of the north"),
              "Water and sanitation in rural districts of the north");
    EXPECT_EQ(plain("  Water \n\n\t and\xC2\xA0sanitation  "), "Water and sanitation");
    EXPECT_EQ(plain("a \u202Eb\u202C\u200F c\u0007"), "a b c");
    EXPECT_EQ(plain(""), "");
    EXPECT_EQ(plain(" \n "), "");
}

TEST(plain_text, markup_goes) {
    EXPECT_EQ(plain("<p>One</p><p>two<br/>three</p>"), "One two three");
    EXPECT_EQ(plain("H<sub>2</sub>O and <b class=\"x\">bold</b>"), "H2O and bold");
    EXPECT_EQ(plain("<style>p {color: red}</style>a<SCRIPT src='x'>alert('<b>')</SCRIPT>b"), "a b");
    EXPECT_EQ(plain("a<!-- <p>hidden</p> -->b"), "a b");
    EXPECT_EQ(plain("<script>never closed"), "never closed");
}

TEST(plain_text, what_is_no_markup_stays) {
    EXPECT_EQ(plain("a < b and c > d"), "a < b and c > d");
    EXPECT_EQ(plain("children <5 years"), "children <5 years");
    EXPECT_EQ(plain("<unclosed and <b>more"), "<unclosed and more");
    EXPECT_EQ(plain("ends with <"), "ends with <");
    EXPECT_EQ(plain("</"), "</");
}

TEST(plain_text, entities_that_were_escaped_twice_or_three_times) {
    EXPECT_EQ(plain("R&amp;D"), "R&D");
    EXPECT_EQ(plain("caf&eacute; &#8211; l&rsquo;&#xE9;t&eacute;&nbsp;!"), "café – l’été !");
    EXPECT_EQ(plain("&amp;lt;p&amp;gt;Text&amp;lt;/p&amp;gt;"), "Text");
    EXPECT_EQ(plain("&lt;p&gt;Text&lt;/p&gt;"), "Text");
    EXPECT_EQ(plain("&#146;"), "’");
    EXPECT_EQ(plain("R&D, A & B; &E; &#1048766; &#xD800; &nosuch;"), "R&D, A & B; &E; &#xD800; &nosuch;");
}

TEST(plain_text, bytes_of_windows_are_repaired) {
    const auto read = plain_text("l\x92\xE9t\xE9 \x81 caf\xC3\xA9", 100);
    EXPECT_EQ(read.text, "l’été café");
    EXPECT_TRUE(read.broken);
    EXPECT_FALSE(plain_text("café", 100).broken);
    EXPECT_EQ(repaired_utf8("a\xE9 <b> &amp;"), "aé <b> &amp;");
}

TEST(plain_text, is_cut_at_a_blank_and_never_within_a_character) {
    const auto cut = plain_text("one two three", 10);
    EXPECT_EQ(cut.text, "one two");
    EXPECT_TRUE(cut.cut);
    EXPECT_FALSE(plain_text("one two th", 10).cut);
    EXPECT_EQ(plain_text("ééééé", 5).text, "éé");
    EXPECT_EQ(plain_text("abcdefghijklm", 5).text, "abcde");
}

TEST(plain_text, is_bounded_and_valid_whatever_the_bytes) {
    for (const std::string_view piece : {"<!--", "<script>", "&", "</", "<a ", "\xE2\x82", "&lt;"}) {
        std::string text;
        while (text.size() < 300'000) text += piece;
        const auto read = plain_text(text, 8192);
        EXPECT_LE(read.text.size(), 8192U) << piece;
        EXPECT_TRUE(valid_utf8(read.text)) << piece;
    }
}
