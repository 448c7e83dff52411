#include "index/search.hpp"

#include "index/segment_builder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

using namespace lightfoot;

namespace {

const Ranking ranking{{{{3, 1}, {1, 2}}, {{1, 1}, {3, 4}}}, {6, 5}};

std::vector<LiveSegment> segment_of(const std::vector<IndexDocument>& documents) {
    SegmentBuilder builder({2, 0, 0});
    for (const auto& one : documents) builder.add(one);
    std::vector<LiveSegment> all;
    all.push_back({Segment::own(std::move(builder).finish()).value(), {}});
    return all;
}

IndexDocument document(std::int64_t key, std::vector<std::string> title, std::vector<std::string> body) {
    return {key, {{0, std::move(title)}, {1, std::move(body)}}, {}, {"public"}, {}};
}

Hits search(const std::vector<LiveSegment>& segments, const Query& query) {
    return search_segments(segments, ranking, visibility_of(segments, query.readers), query);
}

}  // namespace

// The formula once more, with the mathematics library: the whole-number score must be the same up to
// rounding.
TEST(search, scores_are_those_of_bm25f) {
    const std::vector<IndexDocument> all{document(1, {"a", "b"}, {"a", "c", "c", "a"}),
                                         document(2, {"c"}, {"a", "b", "b", "b", "b", "b"}),
                                         document(3, {"b", "c", "c"}, {"c", "c"})};
    const auto segments = segment_of(all);
    Query query;
    query.groups = {{{"a"}}, {{"c"}, 512}};
    query.readers = {"public"};
    const Hits hits = search(segments, query);
    ASSERT_EQ(hits.hits.size(), 3u);
    const auto count = [&](std::int64_t key, std::size_t field, const std::string& term) {
        const auto& terms = all[std::size_t(key - 1)].fields[field].terms;
        return double(std::count(terms.begin(), terms.end(), term));
    };
    const double averages[] = {6.0 / 3, 12.0 / 3}, weights[] = {3, 1}, b[] = {0.5, 0.75};
    const auto share = [&](std::int64_t key, const std::string& term) {
        double sum = 0;
        for (std::size_t field = 0; field < 2; ++field) {
            const double length = double(all[std::size_t(key - 1)].fields[field].terms.size());
            const double norm = 1 - b[field] + b[field] * length / averages[field];
            sum += weights[field] * count(key, field, term) / norm;
        }
        return sum / (sum + 1.2);
    };
    for (const auto& hit : hits.hits) {
        const double rarity_a = std::log2(1 + (3 - 2 + 0.5) / 2.5),
                     rarity_c = std::log2(1 + (3 - 3 + 0.5) / 3.5);
        const double expected = rarity_a * share(hit.key, "a") + 2 * rarity_c * share(hit.key, "c");
        EXPECT_NEAR(double(hit.score) / double(score_unit), expected, 0.002) << hit.key;
    }
}

TEST(search, a_weight_of_nothing_finds_but_does_not_count) {
    const auto segments = segment_of({document(1, {"a"}, {}), document(2, {"b"}, {})});
    Query query;
    query.groups = {{{"a"}, 0}, {{"b"}, -5}};
    query.readers = {"public"};
    const Hits hits = search(segments, query);
    EXPECT_EQ(hits.total, 2u);
    EXPECT_EQ(hits.hits[0].score, 0);
}

// Each document is put beside a plain look at its words.
TEST(search, of_a_term_of_several_words_all_stand_in_one_document) {
    const auto segments = segment_of({document(1, {"a"}, {"b"}), document(2, {"a", "a"}, {"c"}),
                                      document(3, {"b", "c"}, {}), document(4, {}, {"b", "a", "a", "b"}),
                                      document(5, {"d"}, {}), document(6, {"d", "a"}, {"b"})});
    Query query;
    query.groups = {
        {.terms = {"d"}, .required = true, .wholes = {{"a", "b"}, {"c", "b"}, {"a", "missing"}, {}}}};
    query.readers = {"public"};
    Hits hits = search(segments, query);
    std::map<std::int64_t, std::vector<Match>> found;
    for (const auto& hit : hits.hits) found[hit.key] = hit.matches;
    const std::map<std::int64_t, std::vector<Match>> expected{
        {1, {{0, 1}}}, {3, {{0, 2}}}, {4, {{0, 1}}}, {5, {{0, 0}}}, {6, {{0, 0}, {0, 1}}}};
    EXPECT_EQ(found, expected);
    EXPECT_EQ(hits.total, 5u);
    EXPECT_EQ(hits.hits[0].key, 6) << "it holds two of the terms";

    query.groups[0].fields = 1 << 1;  // the body alone
    hits = search(segments, query);
    ASSERT_EQ(hits.total, 1u);
    EXPECT_EQ(hits.hits[0].key, 4);
}

TEST(search, a_term_of_several_words_occurs_as_often_as_the_word_that_stands_least) {
    const auto segments = segment_of({document(1, {}, {"a", "a", "a", "b"}), document(2, {}, {"e"}),
                                      document(3, {}, {"x", "x", "x", "e"})});
    Query query;
    query.readers = {"public"};
    query.groups = {{.terms = {}, .wholes = {{"a", "b"}}}};
    const auto whole = search(segments, query);
    query.groups = {{{"b"}}};
    const auto least = search(segments, query);
    ASSERT_EQ(whole.hits.size(), 1u);
    EXPECT_EQ(whole.hits[0].score, least.hits[0].score);
}

TEST(search, what_a_viewer_may_not_see_is_no_term_of_several_words) {
    auto hidden = document(1, {"a", "b"}, {});
    hidden.readers = {"somebody"};
    const auto segments = segment_of({hidden, document(2, {"a"}, {})});
    Query query;
    query.groups = {{.terms = {}, .required = true, .wholes = {{"a", "b"}}}};
    query.readers = {"public"};
    EXPECT_EQ(search(segments, query).total, 0u);
    query.readers = {"somebody"};
    EXPECT_EQ(search(segments, query).total, 1u);
}

TEST(search, counts_without_hits) {
    const auto segments = segment_of({document(1, {"a"}, {}), document(2, {"a"}, {})});
    Query query;
    query.groups = {{{"a"}}};
    query.readers = {"public"};
    query.count = 0;
    EXPECT_EQ(search(segments, query).total, 2u);
    EXPECT_TRUE(search(segments, query).hits.empty());
}

TEST(search, windows_meet_at_their_borders) {
    std::vector<IndexDocument> all;
    for (std::int64_t key = 0; key < 10'000; ++key)
        all.push_back(document(key, {key == 4095 || key == 4096 || key == 8191 ? "a" : "b"}, {}));
    const auto segments = segment_of(all);
    Query query;
    query.groups = {{{"a"}}};
    query.readers = {"public"};
    const Hits hits = search(segments, query);
    ASSERT_EQ(hits.hits.size(), 3u);
    EXPECT_EQ(hits.hits[2].key, 8191);
}

TEST(search, what_a_query_holds_beyond_the_limit_is_not_looked_at) {
    const auto segments = segment_of({document(1, {"a"}, {})});
    Query query;
    query.readers = {"public"};
    query.groups.assign(max_query_groups, {{"b"}});
    query.groups.push_back({{"a"}});
    EXPECT_EQ(search(segments, query).total, 0u);
}

TEST(search, terms_that_count_apart_find_the_same_as_together_where_no_document_holds_two) {
    std::vector<IndexDocument> all;
    for (std::int64_t key = 1; key <= 300; ++key)
        all.push_back(document(key, {std::string(1, char('a' + key % 5))}, {"x", "x", key % 2 ? "y" : "z"}));
    const auto segments = segment_of(all);
    Query query;
    query.groups = {{{"a", "b", "c"}, 300}, {{"y"}}, {{"nowhere"}}};
    query.readers = {"public"};
    query.count = 40;
    const auto together = search(segments, query);
    for (auto& group : query.groups) group.apart = true;
    EXPECT_EQ(search(segments, query), together);
    query.groups = {{{"x", "y"}}};
    query.groups[0].apart = true;
    EXPECT_EQ(search(segments, query).total, 300u);
    query.groups = {{{"nowhere"}}};
    query.groups[0].apart = true;
    EXPECT_EQ(search(segments, query).total, 0u);
}

TEST(search, a_group_that_counts_apart_and_stands_nowhere_has_no_facets) {
    SegmentBuilder builder({2, 1, 0});
    auto one = document(1, {"a"}, {});
    one.facets = {{0, "x"}};
    builder.add(one);
    std::vector<LiveSegment> segments;
    segments.push_back({Segment::own(std::move(builder).finish()).value(), {}});
    Query query;
    query.groups = {{{"nowhere"}}};
    query.groups[0].apart = true;
    query.readers = {"public"};
    query.facet_counts = {0};
    EXPECT_EQ(search(segments, query), Hits{});
}

// Two of its terms in one document would count as two groups: a required one is always read together.
TEST(search, a_required_group_is_one_group_though_its_terms_count_apart) {
    const auto segments = segment_of({document(1, {"a", "b"}, {}), document(2, {"b"}, {}),
                                      document(3, {"c"}, {})});
    Query query;
    TermGroup group{{"a", "b"}, 256, true};
    group.apart = true;
    query.groups = {group, {{"c"}}};
    query.readers = {"public"};
    const auto hits = search(segments, query);
    ASSERT_EQ(hits.hits.size(), 2u);
    EXPECT_EQ(hits.hits[0].key, 1);
}

TEST(search, a_total_that_need_not_be_exact_leaves_the_hits_as_they_are) {
    SegmentBuilder builder({2, 0, 1});
    for (std::int64_t key = 1; key <= 200; ++key) {
        auto one = document(key, {"a", key % 3 ? "b" : "c"}, {});
        one.columns = {key};
        builder.add(one);
    }
    std::vector<LiveSegment> segments;
    segments.push_back({Segment::own(std::move(builder).finish()).value(), {}});
    Query query;
    query.groups = {{{"a"}}, {{"b"}}};
    query.ranges = {{0, 100}};
    query.readers = {"public"};
    query.count = 5;
    const auto exact = search(segments, query);
    query.exact_total = false;
    const auto quick = search(segments, query);
    EXPECT_EQ(quick.hits, exact.hits);
    EXPECT_EQ(exact.total, 101u);
    EXPECT_GE(quick.total, exact.total);
}
