#include "index/facet_counting.hpp"

#include "index/segment_builder.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

using namespace lightfoot;

TEST(facet_counting, a_set_of_any_size_is_counted_document_by_document) {
    std::mt19937 random(3);
    SegmentBuilder builder({1, 2, 0});
    std::vector<std::vector<FacetValue>> given;
    for (std::int64_t key = 0; key < 500; ++key) {
        IndexDocument one;
        one.key = key;
        one.readers = {"public"};
        for (std::uint8_t facet = 0; facet < 2; ++facet)
            for (std::size_t n = random() % 4; n > 0; --n) {
                FacetValue value{facet, "v" + std::to_string(n * 7 + random() % 7)};
                one.facets.push_back(value);
            }
        given.push_back(one.facets);
        builder.add(one);
    }
    const auto segment = Segment::own(std::move(builder).finish()).value();
    for (const unsigned percent : {0u, 3u, 49u, 51u, 90u, 100u}) {
        std::vector<std::uint32_t> documents;
        std::map<FacetValue, std::uint64_t> wanted;
        for (std::uint32_t document = 0; document < 500; ++document)
            if (random() % 100 < percent) {
                documents.push_back(document);
                for (const auto& value : given[document]) ++wanted[value];
            }
        const FacetCounting counting(segment, documents);
        for (std::uint8_t facet = 0; facet < 2; ++facet) {
            const auto& values = segment.values_of(facet);
            std::vector<std::uint64_t> counts;
            counting.count(values, counts);
            ASSERT_EQ(counts.size(), values.count);
            for (std::size_t i = 0; i < values.count; ++i) {
                const FacetValue value{facet, std::string(segment.values()[values.first + i].value)};
                EXPECT_EQ(counts[i], wanted[value]) << percent << " % of them, " << value.value;
            }
        }
    }
}
