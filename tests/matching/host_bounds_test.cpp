#include "matching/host_bounds.hpp"

#include "matching/host_weights.hpp"
#include "programme_world.hpp"

#include <random>

namespace lightfoot::test {
namespace {

TEST(TitleWords, AddUpAndNoTitleHasMoreThanTheMostOfItsLength) {
    std::mt19937 random(4);
    TitleWords words(400);
    std::vector<std::uint32_t> known;
    std::vector<std::int64_t> weights;
    for (int i = 0; i < 200; ++i) {
        known.push_back(std::uint32_t(random()));
        weights.push_back(std::int64_t(random() % 700));
        words.add(known.back(), weights.back(), i % 10 == 0, i % 3 == 0);
    }
    words.finish();
    for (int round = 0; round < 300; ++round) {
        std::vector<std::uint32_t> title;
        std::int64_t sum = 0;
        std::uint32_t in_existing = 0, in_text = 0;
        for (std::size_t n = 1 + random() % 60; title.size() < n;) {
            if (random() % 2) {
                title.push_back(std::uint32_t(random()));
                continue;
            }
            const auto at = std::size_t(random() % known.size());
            if (std::find(title.begin(), title.end(), known[at]) != title.end()) continue;
            title.push_back(known[at]);
            sum += weights[at];
            in_existing += at % 10 == 0;
            in_text += at % 3 == 0;
        }
        const auto found = words.find(title);
        const auto size = host_weights::size_of_title(title.size());
        EXPECT_GE(found.weight * size, sum) << "rounded up";
        EXPECT_LE(found.weight, sum / size + 1);
        EXPECT_EQ(found.in_existing, in_existing);
        EXPECT_EQ(found.in_text, in_text);
        const auto there = words.glance(title).there;
        EXPECT_LE(found.weight, words.most(title.size(), there));
        EXPECT_LE(words.most(title.size(), there), words.most(title.size(), title.size()));
        if (in_existing >= host_weights::fewest_existing_words) {
            EXPECT_TRUE(words.glance(title).may_be_named);
        }
        if (sum > 0) {
            EXPECT_GT(there, 0u);
        }
    }
}

TEST(TitleWords, WithoutWhatExistsFourWordsOfTheTextAreNeeded) {
    TitleWords words(8);
    for (std::uint32_t word = 1; word <= 5; ++word) words.add(word, 1, false, true);
    words.finish();
    const auto may_be_named = [](const TitleWords& all, const std::vector<std::uint32_t>& title) {
        return all.glance(title).may_be_named;
    };
    EXPECT_FALSE(may_be_named(words, {1, 2, 3, 77}));
    EXPECT_TRUE(may_be_named(words, {1, 2, 3, 4, 77}));
    EXPECT_FALSE(may_be_named(words, {1, 2, 3, 4, 77, 78})) << "eight tenths of six are five";
    words.add(6, 1, false, true, true);
    EXPECT_FALSE(may_be_named(words, {6, 77}));
    EXPECT_TRUE(may_be_named(words, {1, 6, 77})) << "one of them is written as a name";
    words.finish(3);
    EXPECT_FALSE(may_be_named(words, {1, 6, 77})) << "three of a name are wanted";
    EXPECT_TRUE(may_be_named(words, {1, 2, 6, 77}));
    words.add(7, 1, true, false);
    words.finish(3);
    EXPECT_TRUE(may_be_named(words, {1, 7, 77})) << "two that exist are enough";
    EXPECT_EQ(words.glance(std::vector<std::uint32_t>{77, 78}).there, 0u);
    TitleWords none(8);
    none.finish();
    EXPECT_FALSE(may_be_named(none, {1, 2, 3, 4}));
    EXPECT_EQ(none.most(5, 5), 1);
    EXPECT_EQ(none.most(5, 0), 0);
}

class Bounds : public ::testing::Test {
protected:
    Bounds() : kinship_(small_vocabulary()) {
        const ProgrammeReader reader(small_vocabulary(), small_tagger(), places());
        for (const char* title : {"Export control and licensing", "Diamonds", "Export control lists"}) {
            auto one = programme(title, title);
            one.regions = {{"", "489", "", {}, false}};
            sketches_.push_back(reader.read(1, one).sketch);
        }
        std::int64_t key = 0;
        for (const auto& sketch : sketches_) rows_.add(++key, sketch);
        rows_.sort();
    }
    HostBounds::Choice read(HostBounds& bounds, std::int64_t least) const {
        HostBounds::Choice choice;
        bounds.read(rows_, {0, rows_.rows().size()}, ReachStanding::here, asked_on, least, choice);
        return choice;
    }
    HostBounds bounds() const {
        const std::vector<GistText> texts{{"Export control", "en"}};
        const auto gist = small_tagger().gist().read(texts);
        TitleWords words(4);
        words.add(term_hash("export"), 100'000, false, false);
        return {Closeness(gist, kinship_, small_vocabulary().topics().size()), std::move(words),
                [](std::uint32_t) { return 0; }, [](std::span<const std::uint32_t>) { return true; }};
    }
    Kinship kinship_;
    std::vector<std::string> sketches_;
    HostRows rows_;
};

TEST_F(Bounds, WhatCannotEarnAPlaceIsCountedAndNotPromised) {
    auto bounds = this->bounds();
    const auto all = read(bounds, 0);
    ASSERT_FALSE(all.promises.empty());
    std::int64_t most = 0;
    for (const auto& one : all.promises) most = std::max(most, one.most);
    const auto best = read(bounds, most), none = read(bounds, most + 1);
    EXPECT_GE(best.promises.size(), 1u);
    EXPECT_LT(best.promises.size(), all.promises.size() + 1);
    EXPECT_TRUE(none.promises.empty());
    EXPECT_EQ(none.considered, all.considered);
    EXPECT_EQ(best.considered, all.considered);
}

TEST_F(Bounds, OneThatStandsInManyScopesIsReadOnce) {
    auto bounds = this->bounds();
    bounds.has_read("KEN");
    EXPECT_FALSE(read(bounds, 0).promises.empty());
    bounds.has_read("BOL");
    EXPECT_TRUE(read(bounds, 0).promises.empty());
    EXPECT_EQ(read(bounds, 0).considered, 0u);
}

}  // namespace
}  // namespace lightfoot::test
