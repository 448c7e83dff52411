#include "index/stem.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(simplified, traditional_characters_change) {
    EXPECT_EQ(simplified(U'國'), std::int32_t(U'国'));
    EXPECT_EQ(simplified(U'擴'), std::int32_t(U'扩'));
    EXPECT_EQ(simplified(U'關'), std::int32_t(U'关'));
}

TEST(simplified, other_characters_stay) {
    for (char32_t c : {U'国', U'出', U'a', U'я', U'ひ'})
        EXPECT_EQ(simplified(std::int32_t(c)), std::int32_t(c));
    EXPECT_EQ(simplified(-1), -1);
}

TEST(simplified, compatibility_characters_are_brought_back_first) {
    EXPECT_EQ(simplified(0xF9DC), std::int32_t(U'隆'));
}

TEST(simplified, doing_it_twice_changes_nothing_more) {
    for (std::int32_t c = 0x4E00; c <= 0x9FFF; ++c) EXPECT_EQ(simplified(simplified(c)), simplified(c)) << c;
}
