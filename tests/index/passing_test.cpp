#include "index/passing.hpp"

#include "index/segment_builder.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(passing, filters_ranges_and_keys_are_met_together) {
    SegmentBuilder builder({1, 2, 1});
    for (std::int64_t key = 0; key < 3000; ++key) {
        IndexDocument one;
        one.key = key * 2;
        one.facets = {{0, key % 2 ? "odd" : "even"}, {1, key % 3 ? "some" : "third"}};
        one.readers = {"public"};
        one.columns = {key};
        builder.add(one);
    }
    const auto segment = Segment::own(std::move(builder).finish()).value();
    Query query;
    EXPECT_FALSE(Passing(segment, query).all());
    query.filters = {{0, {"odd"}}, {1, {"third", "none"}}};
    query.ranges = {{0, 100, 2000}};
    query.facet_counts = {0};
    const Passing passing(segment, query);
    const auto all = *passing.all(), without = *passing.without(std::uint8_t(0));
    for (std::uint32_t document = 0; document < 3000; ++document) {
        const bool others = document % 3 == 0 && document >= 100 && document <= 2000;
        EXPECT_EQ(holds(all, document), others && document % 2 == 1) << document;
        EXPECT_EQ(holds(without, document), others) << document;
    }
    query.ranges.push_back({0, 1500});
    query.ranges.back().choice = 3;
    query.facet_counts.clear();
    query.bands = {{3, {{0, 0}}}};
    const Passing chosen(segment, query);
    EXPECT_EQ(*chosen.without_choice(3), all);
    EXPECT_FALSE(holds(*chosen.all(), 603));
    EXPECT_TRUE(holds(*chosen.all(), 1503));
    query.ranges.pop_back();
    query.keys = {6, 7, 1206};
    const auto keyed = *Passing(segment, query).all();
    EXPECT_TRUE(holds(keyed, 603));
    EXPECT_FALSE(holds(keyed, 3)) << "out of the range";
    EXPECT_FALSE(holds(keyed, 609));
}
