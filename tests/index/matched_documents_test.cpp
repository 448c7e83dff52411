#include "index/matched_documents.hpp"

#include "index/segment_builder.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(matched_documents, what_is_known_of_all_is_what_counting_gives) {
    SegmentBuilder builder({1, 1, 1});
    for (std::int64_t key = 0; key < 300; ++key) {
        IndexDocument one;
        one.key = key;
        if (key % 5) one.facets = {{0, key % 2 ? "odd" : "even"}};
        one.readers = {"public"};
        one.columns = {key};
        builder.add(one);
    }
    std::vector<LiveSegment> live;
    live.push_back({Segment::own(std::move(builder).finish()).value(), {}});
    const auto& segment = live[0].segment;
    const auto visibility = visibility_of(live, {"public"});
    Query query;
    query.facet_counts = {0};
    query.bands = {{0, {{0, 100, 199}}}, {1, {{0, 0, 9}}}};
    const auto masks = masks_of(segment, query.bands);
    CommonGroup group;
    group.parts.push_back({visibility.segments[0].bits, 300, {}});
    ListedDocuments listed;
    for (std::uint32_t document = 0; document < 300; ++document) listed.documents.push_back(document);
    CommonDocuments common(group, segment, 0);
    AllDocuments all(visibility.segments[0], segment);
    for (const bool filtered : {false, true}) {
        if (filtered) query.filters = {{0, {"odd"}}};
        const Passing passing(segment, query);
        for (MatchedDocuments* matched :
             {(MatchedDocuments*)&listed, (MatchedDocuments*)&common, (MatchedDocuments*)&all}) {
            FacetTotals totals;
            count_facets(segment, query, passing, *matched, totals);
            EXPECT_EQ(totals.take(), (std::vector<FacetCount>{{0, "even", 120}, {0, "odd", 120}}));
            for (const auto* known : {&masks, (const BandMasks*)nullptr}) {
                std::vector<std::uint64_t> bands(2);
                count_bands(segment, query, passing, *matched, known, bands);
                // Of ten documents four are odd and have a value.
                EXPECT_EQ(bands, filtered ? (std::vector<std::uint64_t>{40, 4})
                                          : (std::vector<std::uint64_t>{100, 10}));
            }
            std::vector<std::uint32_t> kept;
            const auto* bits = filtered ? &*passing.all() : nullptr;
            EXPECT_EQ(matched->within(bits, kept).size(), filtered ? 120u : 300u);
        }
    }
}
