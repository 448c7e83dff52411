#include "index/ranking.hpp"

#include <gtest/gtest.h>

#include <cmath>

using namespace lightfoot;

TEST(ranking, logarithm_of_two_in_whole_numbers) {
    EXPECT_EQ(log2_units(1), 0);
    EXPECT_EQ(log2_units(2), score_unit);
    EXPECT_EQ(log2_units(1ull << 63), 63 * score_unit);
    for (std::uint64_t value : {3ull, 7ull, 1000ull, 999'999ull, 1ull << 40, (1ull << 50) + 12345}) {
        const double expected = std::log2(double(value)) * score_unit;
        EXPECT_NEAR(double(log2_units(value)), expected, 2.0) << value;
    }
}

TEST(ranking, logarithm_never_falls) {
    std::int64_t before = 0;
    for (std::uint64_t value = 1; value < 100'000; ++value) {
        const std::int64_t here = log2_units(value);
        EXPECT_GE(here, before);
        before = here;
    }
}

TEST(ranking, rarity_falls_with_frequency_and_is_never_negative) {
    EXPECT_GT(rarity(1000, 1), rarity(1000, 2));
    EXPECT_GT(rarity(1000, 999), 0);
    EXPECT_GT(rarity(1000, 1000), 0);
    EXPECT_GT(rarity(1, 1), 0);
    EXPECT_GE(rarity(0, 0), 0);
}

TEST(ranking, lengths_in_one_byte_keep_their_order) {
    std::uint8_t before = 0;
    for (std::uint32_t length = 0; length < 600'000; ++length) {
        const std::uint8_t code = length_code(length);
        EXPECT_GE(code, before);
        if (length < 32) {
            EXPECT_EQ(length_of(code), length);
        }
        if (length < 507'904) {
            EXPECT_LE(length_of(code), length);
            EXPECT_GE((length_of(code) + 1) * 17ull, length * 16ull);
        }
        before = code;
    }
    EXPECT_EQ(length_code(0xFFFFFFFF), 255);
    for (unsigned code = 0; code < 256; ++code) EXPECT_EQ(length_code(length_of(std::uint8_t(code))), code);
}

TEST(ranking, an_occurrence_in_a_field_of_average_length_counts_its_weight) {
    const auto table = occurrence_table({{3, 1}, {3, 4}}, 100, 1000);
    EXPECT_EQ(table[10], 3 * occurrence_unit);
    EXPECT_GT(table[5], table[10]);
    EXPECT_LT(table[20], table[10]);
}

TEST(ranking, without_b_the_length_does_not_matter) {
    const auto table = occurrence_table({{2, 1}, {0, 1}}, 100, 1000);
    for (std::uint32_t value : table) EXPECT_EQ(value, 2 * occurrence_unit);
}

TEST(ranking, tables_of_the_largest_and_the_emptiest_index_stay_in_bounds) {
    for (const auto& table : {occurrence_table({{100, 1}, {1, 1}}, 4'000'000'000, 0),
                              occurrence_table({{1, 100}, {1, 1}}, 1, ~0ull), occurrence_table({}, 0, 0)})
        for (std::uint32_t value : table) {
            EXPECT_GT(value, 0u);
            EXPECT_LE(value, 1u << 24);
        }
    EXPECT_EQ(occurrence_table({{0, 1}, {3, 4}}, 10, 100)[5], 0u);
}

TEST(ranking, saturation_rises_towards_one) {
    const Saturation saturation({6, 5});
    EXPECT_EQ(saturation(0), 0);
    std::int64_t before = 0;
    for (std::uint32_t occurrences = 1; occurrences < 200'000; occurrences += 97) {
        const std::int64_t here = saturation(occurrences);
        EXPECT_GE(here, before);
        EXPECT_LT(here, score_unit);
        before = here;
    }
    EXPECT_NEAR(double(saturation(1229)), double(score_unit) / 2, 30);
}
