#include "domain/writing.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(writing, what_shows_nothing_is_not_visible) {
    for (const auto* text : {"", " ", "\u200B", "\u2800", "\u3164", "\u115F\u1160", "\u00AD", "\U000E0041",
                             "\u0301", "\u200D\uFE0F", "\u202E", "\uFFA0 \u00A0"})
        EXPECT_FALSE(has_visible_character(text)) << text;
    for (const auto* text : {"a", "7", "?", "+", "中", "ب", "a\u0301", "\u200B.", "\u2801", "€"})
        EXPECT_TRUE(has_visible_character(text)) << text;
}

TEST(writing, a_language_is_one_that_iso_639_knows) {
    for (const auto& [typed, tag] : {std::pair{"en", "en"}, {"EN", "en"}, {"pt-br", "pt-BR"}, {"sw", "sw"},
                                     {"tlh", "tlh"}, {"zh-hant", "zh-Hant"}, {"uz-latn-uz", "uz-Latn-UZ"}})
        EXPECT_EQ(language_tag(typed), tag) << typed;
    for (const auto* typed : {"", "klingon", "xx", "e", "english", "en-", "-en", "en_GB", "en GB", "<script>",
                              "und", "mul", "zxx", "qqq", "x-private", "en-toolongsubtag", "é"})
        EXPECT_EQ(language_tag(typed), std::nullopt) << typed;
    EXPECT_EQ(language_tag(std::string(100'000, 'a')), std::nullopt);
}

TEST(writing, words_are_compared_by_letters_and_digits) {
    EXPECT_EQ(plain_words("  Train  20 OFFICERS, please. "),
              (std::vector<std::string>{"train", "20", "officers", "please"}));
    EXPECT_EQ(plain_words("re\u00ADquest"), (std::vector<std::string>{"request"}));
    EXPECT_EQ(plain_words("培训海关"), (std::vector<std::string>{"培", "训", "海", "关"}));
    EXPECT_EQ(plain_words("…"), std::vector<std::string>{});
}
