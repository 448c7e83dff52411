#include "index/band_counting.hpp"

#include "index/segment_builder.hpp"

#include <gtest/gtest.h>

#include <numeric>

using namespace lightfoot;

TEST(band_counting, a_document_is_in_a_band_where_it_lies_within_all_of_its_ranges) {
    SegmentBuilder builder({1, 1, 2});
    for (std::int64_t key = 0; key < 100; ++key) {
        IndexDocument one;
        one.key = key;
        one.readers = {"public"};
        one.columns = {key, key % 4 == 0 ? no_value : 100 - key};
        builder.add(one);
    }
    const auto segment = Segment::own(std::move(builder).finish()).value();
    const std::vector<Band> bands = {
        {1, {{0, 10, 19}}}, {2, {{0, 0, 5}}},     {1, {{0, 10, 19}, {1, 85}}},  // 10 … 15 without 12
        {1, {{1}}},         {1, {{1, no_value}}}, {1, {}}};
    const auto masks = masks_of(segment, bands);
    ASSERT_EQ(masks.of_document.size(), 100u);
    EXPECT_EQ(masks.of_document[13], 0b111101);
    EXPECT_EQ(masks.of_document[4], 0b100010) << "one column has no value";
    std::vector<std::uint32_t> documents(100);
    std::iota(documents.begin(), documents.end(), 0u);
    const auto counts = count_masks(segment, bands, nullptr, documents);
    EXPECT_EQ(counts, masks.counts);
    EXPECT_EQ(count_masks(segment, bands, &masks, documents), counts) << "known or read";
    const std::uint64_t expected[] = {10, 6, 5, 75, 75, 100};
    for (std::size_t band = 0; band < bands.size(); ++band)
        EXPECT_EQ(count_of_band(counts, band), expected[band]) << band;
    EXPECT_EQ(count_of_band(count_masks(segment, bands, &masks, {10, 20}), 0), 1u);
}
