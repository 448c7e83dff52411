#include "index/index.hpp"

#include "index/segment_builder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <random>
#include <thread>

using namespace lightfoot;

namespace {

enum Fields : std::uint8_t { title, body, topics };
enum Facets : std::uint8_t { kind, region };
enum Columns : std::uint8_t { date };

const IndexSchema schema{3, 2, 1};

Ranking ranking() { return {{{{3, 1}, {1, 2}}, {{1, 1}, {3, 4}}, {{2, 1}, {0, 1}}}, {6, 5}}; }

IndexDocument document(std::int64_t key, std::string_view heading, std::string_view text,
                       std::vector<std::string> readers = {"public"}) {
    IndexDocument one;
    one.key = key;
    one.add_text(title, heading, "en");
    one.add_text(body, text, "en");
    one.readers = std::move(readers);
    return one;
}

Query query(std::vector<std::string> terms, std::vector<std::string> readers = {"public"}) {
    Query one;
    for (auto& term : terms) one.groups.push_back({{std::move(term)}});
    one.readers = std::move(readers);
    return one;
}

std::vector<std::int64_t> keys(const Hits& hits) {
    std::vector<std::int64_t> all;
    for (const auto& hit : hits.hits) all.push_back(hit.key);
    return all;
}
using Keys = std::vector<std::int64_t>;

// Documents of random words, the frequent ones more often, with random readers, facets and dates.
std::vector<IndexDocument> random_documents(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    const auto word = [&] { return "w" + std::to_string(random() % (1 + random() % 200)); };
    std::vector<IndexDocument> all;
    for (std::size_t i = 0; i < count; ++i) {
        IndexDocument one;
        one.key = std::int64_t(i) * 7919 % 100'003;
        for (std::uint8_t field = 0; field < 3; ++field) {
            one.fields.push_back({field, {}});
            for (std::size_t n = random() % (field == body ? 60 : 8); n > 0; --n)
                one.fields.back().terms.push_back(word());
        }
        one.facets = {{kind, "k" + std::to_string(random() % 3)},
                      {region, "r" + std::to_string(random() % 5)}};
        if (random() % 3) one.facets.push_back({region, "r" + std::to_string(random() % 5)});
        one.readers = {random() % 4 ? "public" : "institution:" + std::to_string(random() % 3)};
        if (random() % 5) one.columns = {std::int64_t(random() % 50)};
        all.push_back(std::move(one));
    }
    return all;
}

std::vector<Query> random_queries(std::size_t count) {
    std::mt19937 random(5);
    const auto word = [&] { return "w" + std::to_string(random() % 200); };
    std::vector<Query> all;
    for (std::size_t i = 0; i < count; ++i) {
        Query one;
        for (std::size_t n = random() % 4; n > 0; --n) {
            one.groups.push_back({{word()}, 256 + std::int64_t(random() % 512), random() % 3 == 0});
            if (random() % 2) one.groups.back().terms = {word(), word(), word()};
        }
        if (random() % 2) one.filters.push_back({region, {"r1", "r3"}});
        if (random() % 3 == 0) one.ranges.push_back({date, 10, 30, std::uint8_t(random() % 2)});
        one.readers = {"public", "institution:" + std::to_string(random() % 3)};
        one.order = std::array{Order::score, Order::ascending, Order::descending}[random() % 3];
        one.count = 20;
        if (random() % 3) one.facet_counts = {kind, region};
        if (random() % 2) one.bands = {{0, {{date, 20, 40}}}, {1, {{date, 0, 9}}}, {1, {{date, 25, 60}}}};
        all.push_back(std::move(one));
    }
    return all;
}

std::vector<Hits> answers(const Index& index, const std::vector<Query>& queries) {
    std::vector<Hits> all;
    for (const auto& one : queries) all.push_back(index.search(one));
    return all;
}

}  // namespace

TEST(index, finds_a_document_as_soon_as_it_is_added) {
    Index index(schema, ranking());
    EXPECT_EQ(index.search(query({"border"})).total, 0u);
    const IndexDocument one = document(1, "Border control", "Training for officers");
    index.add({&one, 1});
    EXPECT_EQ(keys(index.search(query({"border"}))), Keys{1});
    EXPECT_EQ(keys(index.search(query({"train"}))), Keys{1});
    EXPECT_EQ(index.search(query({"port"})).total, 0u);
}

TEST(index, the_title_counts_more_than_the_body) {
    Index index(schema, ranking());
    const std::vector<IndexDocument> all{document(1, "Help", "border control"),
                                         document(2, "Border", "help control"),
                                         document(3, "Other", "matters")};
    index.add(all);
    EXPECT_EQ(keys(index.search(query({"border"}))), (Keys{2, 1}));
}

TEST(index, a_rare_word_counts_more_than_a_frequent_one) {
    Index index(schema, ranking());
    std::vector<IndexDocument> all;
    for (int i = 0; i < 20; ++i) all.push_back(document(i, "x", "training border"));
    all.push_back(document(20, "x", "training biosafety"));
    index.add(all);
    EXPECT_EQ(keys(index.search(query({"border", "biosafeti"})))[0], 20);
}

TEST(index, equal_scores_are_ordered_by_key) {
    Index index(schema, ranking());
    std::vector<IndexDocument> all;
    for (int key : {5, 3, 9, 1}) all.push_back(document(key, "Border", "control"));
    index.add(all);
    EXPECT_EQ(keys(index.search(query({"border"}))), (Keys{1, 3, 5, 9}));
}

TEST(index, synonyms_count_as_one_word) {
    Index index(schema, ranking());
    const std::vector<IndexDocument> all{document(1, "a", "customs douane"),
                                         document(2, "a", "customs customs"),
                                         document(3, "b", "nothing here")};
    index.add(all);
    Query one;
    one.groups = {{{"custom", "douan", "absent", "custom"}}};
    one.readers = {"public"};
    const Hits hits = index.search(one);
    ASSERT_EQ(keys(hits), (Keys{1, 2}));
    EXPECT_EQ(hits.hits[0].score, hits.hits[1].score);
    EXPECT_EQ(hits.hits[0].matches, (std::vector<Match>{{0, 0}, {0, 1}}));
    EXPECT_EQ(hits.hits[1].matches, (std::vector<Match>{{0, 0}}));
}

TEST(index, required_groups_must_all_be_there) {
    Index index(schema, ranking());
    const std::vector<IndexDocument> all{document(1, "a", "border control"), document(2, "a", "border"),
                                         document(3, "a", "control")};
    index.add(all);
    Query one = query({"border", "control"});
    EXPECT_EQ(index.search(one).total, 3u);
    one.groups[0].required = one.groups[1].required = true;
    EXPECT_EQ(keys(index.search(one)), Keys{1});
}

TEST(index, a_group_can_be_held_to_fields) {
    Index index(schema, ranking());
    const std::vector<IndexDocument> all{document(1, "Border", "x"), document(2, "x", "border")};
    index.add(all);
    Query one = query({"border"});
    one.groups[0].fields = 1u << body;
    EXPECT_EQ(keys(index.search(one)), Keys{2});
    EXPECT_EQ(index.search(one).hits[0].matches.size(), 1u);
    one.groups[0].fields = 0xF0;
    EXPECT_EQ(index.search(one).total, 0u);
}

TEST(index, the_topic_field_does_not_care_for_its_length) {
    Index index(schema, ranking());
    IndexDocument few = document(1, "a", "b"), many = document(2, "a", "b");
    few.fields.push_back({topics, {"topic:customs"}});
    many.fields.push_back({topics, {"topic:customs", "topic:x", "topic:y", "topic:z"}});
    index.add(std::vector{few, many});
    const Hits hits = index.search(query({"topic:customs"}));
    ASSERT_EQ(hits.hits.size(), 2u);
    EXPECT_EQ(hits.hits[0].score, hits.hits[1].score);
}

TEST(index, what_a_viewer_may_not_see_does_not_exist) {
    Index index(schema, ranking());
    std::vector<IndexDocument> all{document(1, "Border", "control"), document(2, "Other", "things")};
    all[0].facets = all[1].facets = {{kind, "offer"}};
    index.add(all);
    Query asked = query({"border"});
    asked.facet_counts = {kind};
    const Hits before = index.search(asked);
    std::vector<IndexDocument> secret;
    for (int key = 10; key < 30; ++key) {
        secret.push_back(document(key, "Border border border", "hidden words", {"institution:7"}));
        secret.back().facets = {{kind, "draft"}};
    }
    index.add(secret);
    EXPECT_EQ(index.search(asked), before) << "neither hits nor scores nor counts may change";
    EXPECT_EQ(index.search(query({"border"}, {"institution:7"})).total, 20u);
    EXPECT_EQ(index.search(query({"border"}, {"institution:7", "public"})).total, 21u);
    EXPECT_EQ(index.search(query({"border"}, {"institution:8"})).total, 0u);
    EXPECT_EQ(index.search(query({"border"}, {})).total, 0u);
    EXPECT_EQ(index.search(query({}, {"institution:8"})).total, 0u);
}

TEST(index, a_document_without_readers_is_seen_by_nobody) {
    Index index(schema, ranking());
    const IndexDocument one = document(1, "Border", "control", {});
    index.add({&one, 1});
    EXPECT_EQ(index.search(query({"border"}, {"public", ""})).total, 0u);
}

TEST(index, filters_take_any_value_of_a_facet_and_all_facets) {
    Index index(schema, ranking());
    std::vector<IndexDocument> all;
    for (int key = 0; key < 6; ++key) {
        all.push_back(document(key, "Border", "control"));
        all.back().facets = {{kind, key % 2 ? "offer" : "request"}, {region, "r" + std::to_string(key % 3)}};
    }
    index.add(all);
    Query one = query({"border"});
    one.facet_counts = {kind, region};
    one.filters = {{kind, {"offer"}}, {region, {"r0", "r1"}}};
    const Hits hits = index.search(one);
    EXPECT_EQ(keys(hits), (Keys{1, 3}));
    const std::vector<FacetCount> expected{
        {kind, "offer", 2}, {kind, "request", 2}, {region, "r0", 1}, {region, "r1", 1}, {region, "r2", 1}};
    EXPECT_EQ(hits.facets, expected) << "a facet's own filter does not hide what else it offers";
    one.filters = {{kind, {}}};
    EXPECT_EQ(index.search(one).total, 0u);
}

TEST(index, orders_by_a_column_with_empty_places_last) {
    Index index(schema, ranking());
    std::vector<IndexDocument> all;
    for (int key = 0; key < 4; ++key) all.push_back(document(key, "Border", "control"));
    all[0].columns = {20};
    all[2].columns = {-5};
    all[3].columns = {20};
    index.add(all);
    Query one = query({});
    one.column = date;
    one.order = Order::ascending;
    EXPECT_EQ(keys(index.search(one)), (Keys{2, 0, 3, 1}));
    one.order = Order::descending;
    EXPECT_EQ(keys(index.search(one)), (Keys{0, 3, 2, 1}));
    one.ranges = {{date, -5, 19}};
    EXPECT_EQ(keys(index.search(one)), Keys{2});
    one.ranges = {{date}};
    EXPECT_EQ(index.search(one).total, 3u) << "an open range still asks for a value";
}

TEST(index, can_be_asked_about_given_documents) {
    Index index(schema, ranking());
    std::vector<IndexDocument> all;
    for (int key = 0; key < 9; ++key)
        all.push_back(document(key, "Border", key % 2 ? "control" : "control control"));
    index.add(all);
    Query one = query({"control"});
    const Hits everything = index.search(one);
    one.keys = {4, 7, 1000};
    const Hits some = index.search(one);
    EXPECT_EQ(keys(some), (Keys{4, 7}));
    const auto same =
        std::find_if(everything.hits.begin(), everything.hits.end(), [](auto& hit) { return hit.key == 7; });
    EXPECT_EQ(some.hits[1].score, same->score) << "a score does not depend on the filters";
}

TEST(index, a_document_that_is_added_again_replaces_the_first) {
    Index index(schema, ranking());
    const std::vector<IndexDocument> all{document(1, "Border", "old"), document(2, "Other", "x")};
    index.add(all);
    const std::vector<IndexDocument> again{document(1, "Port", "once"), document(1, "Port", "twice")};
    index.add(again);
    EXPECT_EQ(index.search(query({"border"})).total, 0u);
    EXPECT_EQ(index.search(query({"onc"})).total, 0u);
    EXPECT_EQ(keys(index.search(query({"twice"}))), Keys{1});
    EXPECT_EQ(index.document_count(), 2u);
}

TEST(index, what_is_removed_is_gone_from_counts_and_rarity) {
    Index index(schema, ranking());
    std::vector<IndexDocument> all;
    for (int key = 0; key < 30; ++key) all.push_back(document(key, "Border", "control"));
    index.add(std::span(all).first(10));
    const Hits before = index.search(query({"border"}));
    index.add(std::span(all).subspan(10));
    Keys gone;
    for (int key = 10; key < 30; ++key) gone.push_back(key);
    index.remove(gone);
    EXPECT_EQ(index.search(query({"border"})), before);
    EXPECT_EQ(index.document_count(), 10u);
    index.clear();
    EXPECT_EQ(index.search(query({"border"})), Hits{});
}

TEST(index, the_number_of_segments_stays_small) {
    Index index(schema, ranking());
    for (int key = 0; key < 500; ++key) {
        const IndexDocument one = document(key, "Border", "control");
        index.add({&one, 1});
    }
    EXPECT_LE(index.segment_count(), 9u);
    EXPECT_EQ(index.search(query({"border"})).total, 500u);
}

TEST(index, order_of_arrival_and_segments_change_no_bit) {
    auto all = random_documents(3000, 1);
    const auto queries = random_queries(150);
    Index whole(schema, ranking());
    whole.add(all);
    const auto expected = answers(whole, queries);
    std::mt19937 random(2);
    for (std::size_t piece : {1500u, 700u, 41u}) {
        std::shuffle(all.begin(), all.end(), random);
        Index pieces(schema, ranking());
        for (std::size_t i = 0; i < all.size(); i += piece)
            pieces.add(std::span(all).subspan(i, std::min(piece, all.size() - i)));
        EXPECT_EQ(answers(pieces, queries), expected) << piece;
    }
}

TEST(index, agrees_with_a_search_that_reads_every_document) {
    const auto all = random_documents(800, 3);
    Index index(schema, ranking());
    index.add(all);
    for (const auto& one : random_queries(100)) {
        std::uint64_t total = 0;
        std::vector<std::uint64_t> bands(one.bands.size());
        for (const auto& candidate : all) {
            const auto within = [&](const Range& range) {
                return !candidate.columns.empty() && candidate.columns[0] >= range.least &&
                       candidate.columns[0] <= range.most;
            };
            const bool seen = std::any_of(one.readers.begin(), one.readers.end(), [&](const auto& reader) {
                return std::count(candidate.readers.begin(), candidate.readers.end(), reader) > 0;
            });
            bool any = one.groups.empty(), required = true;
            for (const auto& group : one.groups) {
                bool held = false;
                for (const auto& field : candidate.fields)
                    for (const auto& term : field.terms)
                        held = held || std::count(group.terms.begin(), group.terms.end(), term) > 0;
                any = any || held;
                required = required && (held || !group.required);
            }
            bool passes = true;
            for (const auto& filter : one.filters)
                passes =
                    passes && std::any_of(filter.any_of.begin(), filter.any_of.end(), [&](const auto& value) {
                        return std::count(candidate.facets.begin(), candidate.facets.end(),
                                          FacetValue{filter.facet, value}) > 0;
                    });
            passes = passes && seen && any && required;
            total += passes && std::all_of(one.ranges.begin(), one.ranges.end(), within);
            for (std::size_t at = 0; at < bands.size(); ++at) {
                const auto& band = one.bands[at];
                bands[at] += passes && within(band.ranges[0]) &&
                             std::all_of(one.ranges.begin(), one.ranges.end(), [&](const Range& range) {
                                 return within(range) || (range.choice != 0 && range.choice == band.choice);
                             });
            }
        }
        const auto hits = index.search(one);
        EXPECT_EQ(hits.total, total);
        EXPECT_EQ(hits.bands, bands);
    }
}

TEST(index, asking_for_fewer_documents_changes_no_score) {
    // Required words let the search skip most of the other lists; what is left must score as if all had been
    // read.
    std::vector<IndexDocument> all;
    for (int key = 0; key < 5000; ++key) {
        std::string text = "common";
        if (key % 3 == 0) text += " third";
        if (key % 101 == 0) text += " rare common";
        all.push_back(document(key, key % 7 ? "word" : "common", text));
    }
    Index index(schema, ranking());
    index.add(all);
    Query one = query({"common", "third", "rare"});
    one.count = all.size();
    const Hits any = index.search(one);
    EXPECT_EQ(any.total, 5000u);
    one.groups[1].required = one.groups[2].required = true;
    const Hits both = index.search(one);
    EXPECT_EQ(both.total, 17u);
    for (const auto& hit : both.hits)
        EXPECT_NE(std::find(any.hits.begin(), any.hits.end(), hit), any.hits.end()) << hit.key;
    one.groups[0].terms.push_back("absent");  // a group of several words is read in another way
    EXPECT_EQ(index.search(one).hits.size(), both.hits.size());
    EXPECT_EQ(index.search(one).hits[0].score, both.hits[0].score);
}

TEST(index, searching_and_adding_at_once) {
    const auto all = random_documents(600, 4);
    const auto queries = random_queries(20);
    Index index(schema, ranking());
    std::atomic<bool> done{false};
    std::atomic<std::size_t> searches{0};
    std::vector<std::thread> readers;
    for (int i = 0; i < 3; ++i)
        readers.emplace_back([&] {
            while (!done)
                for (const auto& one : queries) searches += index.search(one).hits.size() <= one.count;
        });
    for (std::size_t i = 0; i < all.size(); i += 20) index.add(std::span(all).subspan(i, 20));
    done = true;
    for (auto& reader : readers) reader.join();
    Index quiet(schema, ranking());
    quiet.add(all);
    EXPECT_EQ(answers(index, queries), answers(quiet, queries));
    EXPECT_GT(searches, 0u);
}

TEST(index, a_kept_segment_is_mounted_without_its_removed_documents) {
    SegmentBuilder builder(schema);
    for (std::int64_t key = 0; key < 5; ++key) builder.add(document(key, "port", "customs"));
    Index index(schema, ranking());
    const std::vector<std::uint32_t> removed{1, 3};
    ASSERT_TRUE(index.mount(Segment::own(std::move(builder).finish()).value(), removed));
    EXPECT_EQ(keys(index.search(query({"port"}))), (Keys{0, 2, 4}));
    EXPECT_EQ(index.document_count(), 3u);
    EXPECT_FALSE(index.mount(Segment::own(SegmentBuilder(IndexSchema{1, 0, 0}).finish()).value(), removed));
}
