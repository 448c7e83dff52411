#include "base/id.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(id, text_and_back) {
    for (int i = 0; i < 1000; ++i) {
        const auto id = RequestId::make();
        EXPECT_EQ(RequestId::parse(id.text()), id);
        EXPECT_EQ(id.text().size(), 10u);
    }
}

TEST(id, forgives_case_and_look_alikes) { EXPECT_EQ(parse_id("OOOOOOOOIL"), parse_id("0000000011")); }

TEST(id, refuses_what_is_none) {
    EXPECT_FALSE(parse_id(""));
    EXPECT_FALSE(parse_id("0000000000"));
    EXPECT_FALSE(parse_id("00000000u1"));
    EXPECT_FALSE(parse_id("00000000011"));
}

TEST(id, stable_ids_are_the_same_everywhere) {
    EXPECT_EQ(stable_id("real offer", "o-001"), 401744551732525);
    EXPECT_EQ(stable_id("real offer", "o-001"), stable_id("real offer", "o-001"));
}

TEST(id, stable_ids_differ_by_kind_and_key) {
    EXPECT_NE(stable_id("real offer", "o-001"), stable_id("real offer", "o-002"));
    EXPECT_NE(stable_id("real offer", "o-001"), stable_id("practice offer", "o-001"));
    EXPECT_NE(stable_id("ab", "c"), stable_id("a", "bc"));
}

TEST(id, stable_ids_are_ids) {
    for (int i = 0; i < 1000; ++i) {
        const auto value = stable_id("need", std::to_string(i));
        EXPECT_GT(value, 0);
        EXPECT_LT(value, std::int64_t{1} << 50);
        EXPECT_EQ(parse_id(id_text(value)), value);
    }
}
