#include "index/facet_totals.hpp"

#include "index/segment_builder.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(facet_totals, segments_with_other_values_are_added_by_value) {
    std::vector<Segment> segments;
    for (const auto& values : {std::vector<std::string>{"b", "d"}, {"a", "b", "c"}, {"d", "e"}}) {
        SegmentBuilder builder({1, 2, 0});
        IndexDocument one;
        for (const auto& value : values) one.facets.push_back({1, value});
        one.readers = {"public"};
        builder.add(one);
        segments.push_back(Segment::own(std::move(builder).finish()).value());
    }
    FacetTotals totals;
    for (const auto& segment : segments) {
        const auto& values = segment.values_of(1);
        std::vector<std::uint64_t> counts(values.count, 2);
        counts.back() = segment.values().size() == 4 ? 0 : 3;  // "c" of the second: none
        totals.add(segment, 1, values, counts);
    }
    EXPECT_EQ(totals.take(),
              (std::vector<FacetCount>{{1, "a", 2}, {1, "b", 4}, {1, "d", 5}, {1, "e", 3}}));
}
