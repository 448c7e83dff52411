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
