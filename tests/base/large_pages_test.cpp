#include "base/large_pages.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

using namespace lightfoot;

// Through small memory and large, of a size that no page is a multiple of.
TEST(large_pages, a_vector_grows_and_shrinks_as_any_other) {
    struct Row {
        std::uint32_t number = 0;
        std::uint8_t more[8] = {};
    };
    LargeVector<Row> rows;
    for (std::uint32_t i = 0; i < 1'000'000; ++i) rows.push_back({i, {}});
    for (std::uint32_t i = 0; i < rows.size(); ++i) ASSERT_EQ(rows[i].number, i);
    auto copy = rows;
    rows = {};
    copy.resize(10);
    copy.shrink_to_fit();
    EXPECT_EQ(copy.back().number, 9u);
    EXPECT_EQ(LargeVector<std::string>(300'000, "x").back(), "x");
}
