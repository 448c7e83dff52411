#include "domain/request.hpp"

#include "support/world.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

TEST(same_words, hears_every_word_and_no_answer) {
    const auto one = request({1}, arland);
    EXPECT_TRUE(same_words(one, one));
    auto answered = one;
    answered.circulation = {ConsentWay::express, Time{1}};
    answered.sent_at = answered.official_at = Time{1};
    answered.needs[0].topics = {{"training", TopicStanding::confirmed}};
    EXPECT_TRUE(same_words(one, answered));
    const auto changed = [&](auto change) {
        auto other = one;
        change(other);
        return !same_words(one, other);
    };
    EXPECT_TRUE(changed([](Request& it) { it.title = "x"; }));
    EXPECT_TRUE(changed([](Request& it) { it.note = "x"; }));
    EXPECT_TRUE(changed([](Request& it) { it.language = "fr"; }));
    EXPECT_TRUE(changed([](Request& it) { it.needs[0].text = "x"; }));
    EXPECT_TRUE(changed([](Request& it) { it.needs[0].expectations = "x"; }));
    EXPECT_TRUE(changed([](Request& it) { it.needs[0].latest = Date{1}; }));
    EXPECT_TRUE(changed([](Request& it) { it.needs[0].own_order = 1; }));
    EXPECT_TRUE(changed([](Request& it) { it.needs[0].hosting.visits = 1; }));
    EXPECT_TRUE(changed([](Request& it) { it.needs.emplace_back(); }));
    EXPECT_TRUE(changed([](Request& it) { it.needs.clear(); }));
}
