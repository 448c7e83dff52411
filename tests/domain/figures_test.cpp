// What is counted, what of it is said, and whether somebody with all publications before them can learn of
// fewer than five States.

#include "domain/figures.hpp"

#include <gtest/gtest.h>

#include <random>

using namespace lightfoot;

namespace {

constexpr Date day0{20'000};
Date on(int days) { return {day0.days + days}; }
Whose state(int number) { return {{number}, true}; }

RequestFacts asked(std::int64_t id, int of, int arrived, std::optional<int> acknowledged = {},
                   std::optional<int> delivered = {}) {
    RequestFacts it{id, state(of), on(arrived), {}, {}};
    if (acknowledged) it.reached[0] = Reached{on(*acknowledged), on(*acknowledged)};
    if (delivered) it.reached[3] = Reached{on(*delivered), on(*delivered)};
    return it;
}

// One request of each of so many States, acknowledged after five days.
FigureFacts one_each(int states) {
    FigureFacts facts;
    for (int i = 1; i <= states; ++i) facts.requests.push_back(asked(i, i, 0, 5));
    return facts;
}

FigureValues requests(const FigureFacts& facts) {
    return public_values(facts, Population::requests, on(100));
}

}  // namespace

TEST(figures, four_states_are_too_few) {
    EXPECT_TRUE(requests(one_each(4)).empty());
    EXPECT_FALSE(requests(one_each(5)).empty());
    auto many_of_four = one_each(4);
    for (int i = 10; i < 40; ++i) many_of_four.requests.push_back(asked(i, 1 + i % 4, 0, 3));
    EXPECT_TRUE(requests(many_of_four).empty()) << "it is States that count, not requests";
}

TEST(figures, an_organisation_is_not_a_fifth_state) {
    auto facts = one_each(5);
    facts.requests.back().whose.state = false;
    EXPECT_TRUE(requests(facts).empty());
}

TEST(figures, no_state_may_hold_more_than_half) {
    auto facts = one_each(5);
    for (int i = 10; i < 13; ++i) facts.requests.push_back(asked(i, 1, 0, 5));
    EXPECT_FALSE(requests(facts).empty()) << "four of eight";
    facts.requests.push_back(asked(13, 1, 0, 5));
    EXPECT_TRUE(requests(facts).empty()) << "five of nine";
}

TEST(figures, a_curve_needs_five_states_among_those_that_ended) {
    auto facts = one_each(9);
    for (int i = 4; i < 9; ++i) facts.requests[std::size_t(i)].reached[0].reset();
    const auto values = requests(facts);
    EXPECT_EQ(value_of(values, "requests", "states"), 10);
    EXPECT_EQ(value_of(values, "acknowledgement", "ended"), 0) << "fewer than five";
    EXPECT_EQ(value_of(values, "acknowledgement", "open"), 5);
    EXPECT_FALSE(value_of(values, "acknowledgement", "median"));
    EXPECT_FALSE(value_of(values, "acknowledgement", "waiting", 5));
}

TEST(figures, counts_are_to_the_nearest_five) {
    struct Row {
        int states, said;
    };
    for (const auto& [states, said] :
         {Row{5, 5}, Row{7, 5}, Row{8, 10}, Row{12, 10}, Row{13, 15}, Row{52, 50}, Row{53, 55}})
        EXPECT_EQ(value_of(requests(one_each(states)), "requests", "records"), said) << states;
}

TEST(figures, nought_and_four_look_the_same) {
    auto all_ended = one_each(20), four_open = one_each(20);
    for (int i = 0; i < 4; ++i) four_open.requests[std::size_t(i)].reached[0].reset();
    EXPECT_EQ(value_of(requests(all_ended), "acknowledgement", "open"), 0);
    EXPECT_EQ(value_of(requests(four_open), "acknowledgement", "open"), 0);
}

TEST(figures, days_are_days_of_the_grid) {
    auto facts = one_each(6);
    for (auto& one : facts.requests) one.reached[0] = Reached{on(33), on(33)};
    const auto values = requests(facts);
    EXPECT_EQ(value_of(values, "acknowledgement", "median"), 45);
    EXPECT_EQ(value_of(values, "acknowledgement", "waiting", 30), 100);
    EXPECT_EQ(value_of(values, "acknowledgement", "waiting", 45), 0);
    EXPECT_FALSE(value_of(values, "acknowledgement", "waiting", 60))
        << "the curve ends with the last of them";
}

TEST(figures, shares_are_in_tens_and_never_below_the_exact_curve) {
    FigureFacts facts;
    for (int i = 1; i <= 7; ++i) facts.requests.push_back(asked(i, i, 0, i * 3));
    const auto values = requests(facts);
    const auto curve = wait_curve(waits_of(facts.requests, WaitKind::acknowledgement, on(100)));
    for (const auto& one : values)
        if (one.measure == "waiting") {
            EXPECT_EQ(one.value % 10, 0);
            EXPECT_GE(one.value + 1e-9, 100 * waiting_after(curve, one.at));
            EXPECT_LT(one.value, 100 * waiting_after(curve, one.at) + 10);
        }
    const int median = value_of(values, "acknowledgement", "median").value();
    EXPECT_LE(value_of(values, "acknowledgement", "waiting", median), 50) << "curve and median agree";
}

TEST(figures, open_ones_wait_until_the_day_or_until_they_left) {
    auto withdrawn = asked(2, 2, 0);
    withdrawn.left = on(7);
    const std::vector requests{asked(1, 1, 10), withdrawn, asked(3, 3, 0, 4)};
    EXPECT_EQ(waits_of(requests, WaitKind::acknowledgement, on(30)),
              (std::vector<Wait>{{20, false}, {7, false}, {4, true}}));
}

TEST(figures, what_was_not_known_on_the_day_is_left_out) {
    FigureFacts facts;
    facts.requests = {asked(1, 1, 0, 5, 20), asked(2, 2, 40)};
    facts.requests[0].reached[3]->known = on(50);  // the State answered later
    facts.matches = {{1, state(1), on(3), on(9), on(31), on(31)}};
    const auto then = as_of(facts, on(30));
    ASSERT_EQ(then.requests.size(), 1u);
    EXPECT_TRUE(then.requests[0].reached[0]);
    EXPECT_FALSE(then.requests[0].reached[3]);
    EXPECT_TRUE(then.matches.at(0).of_requester);
    EXPECT_FALSE(then.matches.at(0).of_provider);
    EXPECT_FALSE(then.matches.at(0).closed);
}

TEST(figures, feedback_is_a_share_of_closed_matches) {
    FigureFacts facts;
    for (int i = 1; i <= 10; ++i)
        facts.matches.push_back(
            {i, state(i), on(0), on(20), i <= 7 ? std::optional(on(20)) : std::nullopt, on(21)});
    for (int i = 11; i <= 16; ++i) facts.matches.push_back({i, state(i), on(0), {}, {}, {}});
    const auto values = public_values(facts, Population::matches, on(100));
    EXPECT_EQ(value_of(values, "feedback", "both"), 70);
    EXPECT_EQ(value_of(values, "feedback", "closed"), 10);
    EXPECT_EQ(value_of(values, "feedback", "running"), 5);
    facts.matches.resize(4);
    EXPECT_TRUE(public_values(facts, Population::matches, on(100)).empty());
}

TEST(figures, offers_by_age) {
    EXPECT_EQ(age_group(0), 0);
    EXPECT_EQ(age_group(90), 0);
    EXPECT_EQ(age_group(91), 1);
    EXPECT_EQ(age_group(730), 3);
    EXPECT_EQ(age_group(731), most_age_group);
    FigureFacts facts;
    for (int i = 1; i <= 12; ++i)
        facts.offers.push_back({i, state(i), {}, i <= 6 ? std::optional(on(0)) : std::nullopt});
    const auto values = public_values(facts, Population::offers, on(100));
    EXPECT_EQ(value_of(values, "offers", "age", 1), 5);
    EXPECT_EQ(value_of(values, "offers", "age", 0), 0);
    EXPECT_EQ(value_of(values, "offers", "unconfirmed"), 5);
}

TEST(figures, quarters) {
    EXPECT_EQ(last_quarter_end(date_of(2026, 11, 27)), date_of(2026, 9, 30));
    EXPECT_EQ(last_quarter_end(date_of(2026, 1, 1)), date_of(2025, 12, 31));
    EXPECT_EQ(last_quarter_end(date_of(2026, 3, 31)), date_of(2025, 12, 31));
    EXPECT_EQ(last_quarter_end(date_of(2026, 4, 1)), date_of(2026, 3, 31));
}

// Publishing ----------------------------------------------------------------------------------------------

namespace {

using Page = std::vector<Contribution>;
Page page(const FigureFacts& facts) { return contributions(facts, Population::requests); }
bool follows(const FigureFacts& next, std::vector<Page> before) { return may_follow(page(next), before); }

}  // namespace

TEST(figures, the_first_follows_nothing) { EXPECT_TRUE(follows(one_each(5), {})); }

TEST(figures, kept_until_five_states_have_changed) {
    const auto before = one_each(8);
    auto next = before;
    EXPECT_FALSE(follows(next, {page(before)})) << "nothing has changed";
    for (int i = 0; i < 4; ++i) next.requests[std::size_t(i)].reached[0] = Reached{on(6), on(6)};
    EXPECT_FALSE(follows(next, {page(before)})) << "four";
    next.requests[4].reached[0] = Reached{on(6), on(6)};
    EXPECT_TRUE(follows(next, {page(before)})) << "five";
}

TEST(figures, a_new_request_is_a_change_and_so_is_one_that_went) {
    const auto before = one_each(8);
    auto next = before;
    next.requests.push_back(asked(50, 50, 0, 5));
    EXPECT_FALSE(follows(next, {page(before)}));
    next = before;
    next.requests.pop_back();
    EXPECT_FALSE(follows(next, {page(before)}));
}

TEST(figures, an_organisation_alone_is_singled_out_too) {
    const auto before = one_each(8);
    auto next = before;
    for (int i = 0; i < 5; ++i) next.requests[std::size_t(i)].reached[0] = Reached{on(6), on(6)};
    next.requests.push_back(asked(50, 50, 0));
    next.requests.back().whose.state = false;
    EXPECT_FALSE(follows(next, {page(before)})) << "its arrival alone changes circulation";
}

TEST(figures, each_figure_of_the_page_is_looked_at_by_itself) {
    const auto before = one_each(8);
    auto next = before;
    for (int i = 0; i < 6; ++i) next.requests[std::size_t(i)].reached[0] = Reached{on(6), on(6)};
    next.requests[7].reached[3] = Reached{on(60), on(60)};
    EXPECT_FALSE(follows(next, {page(before)})) << "six acknowledgements do not hide one first delivery";
}

TEST(figures, held_against_all_earlier_ones_not_the_last_alone) {
    const auto first = one_each(8);
    auto second = first, third = first;
    for (int i = 0; i < 5; ++i) second.requests[std::size_t(i)].reached[0] = Reached{on(6), on(6)};
    third.requests[0].reached[0] = Reached{on(7), on(7)};
    EXPECT_TRUE(follows(second, {page(first)}));
    EXPECT_TRUE(follows(third, {page(second)}));
    EXPECT_FALSE(follows(third, {page(first), page(second)})) << "against the first it tells of one State";
}

// A hundred histories of a Committee, a quarter at a time, with everything that is ever published laid side
// by side.
TEST(figures, somebody_with_all_publications_never_singles_out_fewer_than_five) {
    std::mt19937 dice(1540);
    const auto roll = [&](int sides) { return int(dice() % unsigned(sides)); };
    int published_in_all = 0;
    for (int history = 0; history < 100; ++history) {
        FigureFacts facts;
        std::vector<Page> published;
        for (int quarter = 1; quarter <= 24; ++quarter) {
            const int now = quarter * 91;
            for (int i = roll(5); i-- > 0;)
                facts.requests.push_back(
                    asked(std::int64_t(facts.requests.size()) + 1, 1 + roll(14), now - roll(90)));
            for (auto& one : facts.requests)
                for (auto& reached : one.reached)
                    if (!reached && roll(3) == 0)
                        reached = Reached{{std::max(one.arrived.days, on(now).days - roll(90))}, on(now)};
            const auto then = as_of(facts, on(now));
            if (public_values(then, Population::requests, on(now)).empty()) continue;
            if (may_follow(page(then), published)) published.push_back(page(then));
        }
        published_in_all += int(published.size());
        for (std::size_t i = 0; i < published.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                for (const auto kind : all_waits)
                    ASSERT_FALSE(difference(published[j], published[i], name_of(kind)).singles_out());
    }
    EXPECT_GT(published_in_all, 150) << "the rule keeps, it does not silence";
}

// Two worlds that differ by one State alone: whatever was published before, they do not both move on and so
// show that State by their difference.
TEST(figures, one_more_answer_alone_moves_nothing) {
    for (int ended = 5; ended <= 20; ++ended) {
        auto before = one_each(20);
        for (int i = ended; i < 20; ++i) before.requests[std::size_t(i)].reached[0].reset();
        auto after = before;
        if (ended < 20) after.requests[std::size_t(ended)].reached[0] = Reached{on(9), on(9)};
        EXPECT_FALSE(follows(after, {page(before)})) << ended;
    }
}
