#include "matching/host_rows.hpp"

#include "programme_world.hpp"

#include <atomic>
#include <thread>

namespace lightfoot::test {
namespace {

std::string sketch_until(int year) {
    const ProgrammeReader reader(small_vocabulary(), small_tagger(), places());
    auto one = programme("A", "Export control and licensing");
    one.signs.planned_end = date_of(year, 1, 1);
    one.sectors = {{"", "33120", "", {}, false}};
    one.regions = {{"", "489", "", {}, false}};
    return reader.read(1, one).sketch;
}

TEST(HostRows, StandByTheLastDayOnWhichTheyCanGoOn) {
    const auto early = sketch_until(2027), late = sketch_until(2030);
    HostRows rows;
    rows.add(3, early), rows.add(2, late), rows.add(1, early);
    rows.sort();
    std::vector<std::int64_t> keys;
    for (const auto& row : rows.rows()) keys.push_back(row.key);
    EXPECT_EQ(keys, (std::vector<std::int64_t>{2, 1, 3}));
    EXPECT_EQ(rows.until(date_of(2026, 1, 1)), 3u);
    EXPECT_EQ(rows.until(date_of(2027, 1, 1)), 3u);
    EXPECT_EQ(rows.until(date_of(2027, 1, 2)), 1u);
    EXPECT_EQ(rows.until(date_of(2030, 1, 2)), 0u);
}

TEST(HostRows, HoldWhatTheSketchHolds) {
    const auto bytes = sketch_until(2030);
    const auto sketch = read_sketch(bytes);
    HostRows rows;
    rows.add(1, sketch_until(2027)), rows.add(2, bytes);
    rows.sort();
    ASSERT_EQ(rows.looks().size(), 2u);
    EXPECT_EQ(rows.rows()[0].sketch, bytes);
    const auto& look = rows.looks()[0];
    ASSERT_LE(sketch.gist.size(), look.topics.size());
    std::int64_t greatest = 0;
    for (const auto& one : sketch.gist) greatest = std::max<std::int64_t>(greatest, one.weight);
    for (std::size_t i = 0; i < look.topics.size(); ++i) {
        const bool used = i < sketch.gist.size();
        EXPECT_EQ(look.topics[i], used ? sketch.gist[i].topic : 0u);
        const std::int64_t weight = used ? sketch.gist[i].weight : 0;
        EXPECT_GE(look.weights[i] * greatest, weight * HostRows::greatest_weight) << "rounded up";
        EXPECT_LT((look.weights[i] - 1) * greatest, std::max<std::int64_t>(weight, 1) * 255);
        EXPECT_LT(look.topics[i], rows.topics_end());
    }
    EXPECT_EQ(look.kind & HostRows::no_bound, 0);
    const auto words = rows.words(look);
    EXPECT_EQ(std::vector<std::uint32_t>(words.begin(), words.end()), sketch.title_words);
    ASSERT_EQ(rows.sectors(look).size(), 1u);
    EXPECT_EQ(rows.sector_codes()[rows.sectors(look)[0]], 33120u);
    EXPECT_GE(rows.scopes(look).size(), 2u) << "a State and a region";
}

// A sketch may come from another installation: what no look has room for may earn as much as anything.
TEST(HostRows, OfAGistThatIsNoneNothingIsKnown) {
    auto sketch = read_sketch(sketch_until(2030));
    sketch.length = {1, 1};
    const auto too_long = write_sketch(sketch);
    sketch = read_sketch(sketch_until(2030));
    sketch.gist.assign(most_sketch_topics + 1, sketch.gist.front());
    const auto too_many = write_sketch(sketch);
    HostRows rows;
    rows.add(1, too_long), rows.add(2, too_many);
    rows.sort();
    for (const auto& look : rows.looks()) EXPECT_NE(look.kind & HostRows::no_bound, 0);
}

TEST(HostRows, WhatWeighsAShareDownIsANumberBelowKinds) {
    using Carrier = ProgrammeSketch::Carrier;
    for (const auto carrier : {Carrier::unstated, Carrier::budget, Carrier::pooled, Carrier::project})
        for (const bool many : {false, true})
            for (const bool humanitarian : {false, true}) {
                const auto number = HostRows::number_of({carrier, many, humanitarian});
                EXPECT_LT(number, HostRows::kinds);
                const auto kind = HostRows::kind_of(number);
                EXPECT_EQ(kind.carrier, carrier);
                EXPECT_EQ(kind.in_many_states, many);
                EXPECT_EQ(kind.humanitarian, humanitarian);
            }
}

TEST(KnownHostRows, AreMadeOncePerScopeAndOnceMoreForAnEarlierDay) {
    KnownHostRows known;
    std::vector<Date> made;
    const auto get = [&](std::string_view scope, int year) -> const HostRows& {
        return known.get(scope, date_of(year, 1, 1), [&](Date from) {
            made.push_back(from);
            return HostRows();
        });
    };
    const auto& first = get("BOL", 2026);
    EXPECT_EQ(&get("BOL", 2027), &first);
    EXPECT_EQ(made, (std::vector<Date>{date_of(2026, 1, 1)}));
    EXPECT_NE(&get("KEN", 2026), &first);
    EXPECT_EQ(made.size(), 2u);
    const auto& all = get("BOL", 2010);
    EXPECT_NE(&all, &first);
    EXPECT_EQ(&get("BOL", 2000), &all);
    EXPECT_EQ(&get("BOL", 2026), &first);
    EXPECT_EQ(made.size(), 3u);
}

TEST(KnownHostRows, OfSeveralThreadsGiveAllTheSame) {
    KnownHostRows known;
    std::array<const HostRows*, 4> got{};
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < got.size(); ++i)
            threads.emplace_back([&, i] {
                for (const int year : {2026, 2010, 2027})
                    got[i] = &known.get("BOL", date_of(year, 1, 1), [](Date) { return HostRows(); });
            });
    }
    for (const auto* one : got) EXPECT_EQ(one, &known.get("BOL", date_of(2027, 1, 1), {}));
}

}  // namespace
}  // namespace lightfoot::test
