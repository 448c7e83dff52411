#include "index/search.hpp"

#include "index/segment_builder.hpp"

#include <gtest/gtest.h>

#include <random>

using namespace lightfoot;

namespace {

const Ranking ranking{{{{3, 1}, {3, 4}}, {{1, 1}, {3, 4}}}, {6, 5}};
const std::vector<std::string> words{"common", "often", "half", "some", "few", "rare"};
constexpr unsigned percent_with[] = {80, 60, 50, 20, 3, 1};

// Two segments; a tenth of the documents is hidden, some are removed.
std::vector<LiveSegment> some_segments(std::mt19937& random) {
    std::vector<LiveSegment> all;
    for (std::int64_t first : {0, 10'000}) {
        SegmentBuilder builder({2, 2, 1});
        for (std::int64_t key = first; key < first + 3000; ++key) {
            IndexDocument one;
            one.key = key;
            FieldTerms title{0, {"title"}, {}}, body{1, {}, {}};
            for (std::size_t i = 0; i < words.size(); ++i)
                for (unsigned n = 0; n < 3; ++n)
                    if (random() % 100 < percent_with[i])
                        (random() % 4 ? body : title).terms.push_back(words[i]);
            one.fields = {title, body};
            for (std::uint8_t facet = 0; facet < 2; ++facet)
                for (std::size_t n = random() % 3; n > 0; --n)
                    one.facets.push_back({facet, std::string(1, char('a' + random() % 5))});
            one.readers = {random() % 10 ? "public" : "desk"};
            one.columns = {std::int64_t(random() % 100)};
            builder.add(one);
        }
        all.push_back({Segment::own(std::move(builder).finish()).value(), {}});
    }
    for (std::uint32_t document = 0; document < 3000; document += 97) all[1].removed.add(document);
    return all;
}

Query some_query(std::mt19937& random) {
    Query query;
    query.readers = {"public"};
    if (random() % 2) query.readers.push_back("desk");
    for (std::size_t n = random() % 4; n > 0; --n) {
        TermGroup group{{words[random() % words.size()]}, 256, random() % 4 != 0};
        if (random() % 3 == 0) group.terms.push_back(words[random() % words.size()]);
        if (random() % 3 == 0) group.fields = 1 + std::uint32_t(random() % 3);
        if (random() % 4 == 0)
            group.wholes = {{words[random() % words.size()], words[random() % words.size()]}};
        group.apart = random() % 6 == 0;
        query.groups.push_back(group);
    }
    for (std::uint8_t facet = 0; facet < 2; ++facet) {
        if (random() % 3 == 0) query.filters.push_back({facet, {std::string(1, char('a' + random() % 6))}});
        if (random() % 2) query.facet_counts.push_back(facet);
    }
    if (random() % 4 == 0) query.ranges.push_back({0, 20, 90, std::uint8_t(random() % 2)});
    if (random() % 3 == 0) query.bands = {{0, {{0, 10, 40}}}, {1, {{0, 0, 30}}}};
    query.count = std::vector<std::size_t>{0, 1, 20, 700, 5000}[random() % 5];
    query.order = random() % 5 ? Order::score : Order::descending;
    return query;
}

}  // namespace

TEST(search_common, gives_what_reading_every_list_gives) {
    std::mt19937 random(189);
    const auto segments = some_segments(random);
    std::map<std::vector<std::string>, Visibility> kept;
    std::size_t found = 0;
    for (int i = 0; i < 3000; ++i) {
        const auto query = some_query(random);
        const auto plain = search_segments(segments, ranking, visibility_of(segments, query.readers), query);
        auto [at, is_new] = kept.try_emplace(query.readers);
        if (is_new) {
            at->second = visibility_of(segments, query.readers);
            at->second.common = std::make_unique<CommonGroups>();
            at->second.bands = std::make_unique<KnownBands>();
        }
        ASSERT_EQ(search_segments(segments, ranking, at->second, query), plain) << i;
        found += plain.total;
    }
    EXPECT_GT(found, 100'000u);
}
