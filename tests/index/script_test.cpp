#include "index/script.hpp"

#include <gtest/gtest.h>

#include <string_view>

using namespace lightfoot;

namespace {

void expect_all(std::u32string_view characters, Script script) {
    for (char32_t c : characters) EXPECT_EQ(script_of(std::int32_t(c)), script) << std::uint32_t(c);
}

}  // namespace

TEST(script, letters_of_the_six_languages) {
    expect_all(U"aZéœŁＡ", Script::latin);
    expect_all(U"яЁѣ", Script::cyrillic);
    expect_all(U"عيةﻻ", Script::arabic);
    expect_all(U"国國々ひカ𠀀", Script::han);
    expect_all(U"ωअ한", Script::other);
}

TEST(script, digits_of_any_kind) { expect_all(U"09٣۴", Script::digit); }

TEST(script, what_separates_and_what_does_not) {
    expect_all(U" .,-\n。،؟€", Script::none);
    expect_all(U"'’", Script::apostrophe);
    expect_all(U"\u0301\u064B", Script::mark);
    expect_all(U"\u00AD\u200D\u202E\u0640\uFEFF", Script::ignored);
}

TEST(script, no_character_at_all) {
    EXPECT_EQ(script_of(-1), Script::none);
    EXPECT_EQ(script_of(0), Script::none);
    EXPECT_EQ(script_of(0x10FFFF), Script::none);
}
