#include "domain/footprint.hpp"

#include "domain/cases.hpp"

#include <gtest/gtest.h>

#include <functional>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

struct Chain {
    Request of;
    Case it;
    NeedCall call;
};
struct Row {
    const char* name;
    int more;  // than the note alone
    std::function<void(Chain&)> change;
};

Chain chain() { return {request({1}, arland), interested_case(), {}}; }

int answers(const Chain& all) {
    return answers_of_state(all.of, std::span(&all.it, 1), std::span(&all.call, 1));
}

}  // namespace

TEST(answers_of_state, counts_each_answer_that_was_asked_once) {
    const Row rows[] = {
        {"the note", 0, [](Chain&) {}},
        {"who would use it", 1, [](Chain& all) { all.of.needs[0].who = "Customs"; }},
        {"two dates", 2,
         [](Chain& all) { all.of.needs[0].earliest = all.of.needs[0].latest = date_of(now); }},
        {"topics proposed by the software", 0,
         [](Chain& all) { all.of.needs[0].topics = {{"training", TopicStanding::proposed}}; }},
        {"topics confirmed", 1,
         [](Chain& all) { all.of.needs[0].topics = {{"training", TopicStanding::confirmed}}; }},
        {"circulation, by word", 1, [](Chain& all) { all.of.circulation = {ConsentWay::express, now}; }},
        {"circulation, refused", 1, [](Chain& all) { all.of.circulation = {ConsentWay::refused, now}; }},
        {"circulation, by silence", 0, [](Chain& all) { all.of.circulation = {ConsentWay::silence, now}; }},
        {"posting, by word", 1, [](Chain& all) { all.of.posting = {ConsentWay::express, now}; }},
        {"posting, by silence", 0, [](Chain& all) { all.of.posting = {ConsentWay::silence, now}; }},
        {"the ministry's clearance", 1, [](Chain& all) { all.of.clearance = {{1}, "Director", now}; }},
        {"the signed note verbale", 1, [](Chain& all) { all.of.official_at = now; }},
        {"a call that waits", 0, [](Chain& all) { all.call.at = now; }},
        {"a call answered", 1, [](Chain& all) { all.call.answered_at = now; }},
        {"the provider's yes", 0, [](Chain& all) { all.it = case_at(CaseStatus::provider_accepted); }},
        {"yes to a provider", 1, [](Chain& all) { all.it = case_at(CaseStatus::requester_accepted); }},
        {"no to a provider", 1,
         [](Chain& all) {
             all.it.of_requester = {CaseAnswer::declined, DeclineReason::other, {}, now};
         }},
        {"a delivery agreed", 2, [](Chain& all) { all.it = case_at(CaseStatus::delivering); }},
        {"the same from the shelf", 1,
         [](Chain& all) {
             all.it = case_at(CaseStatus::delivering);
             all.it.deliveries[0].shelf_place = ShelfPlace{{7}, date_of(now)};
         }},
        {"a delivery confirmed", 3, [](Chain& all) { all.it = case_at(CaseStatus::delivered); }},
        {"feedback after it", 6, [](Chain& all) { all.it = case_at(CaseStatus::closed); }},
        {"the question after twelve months", 1, [](Chain& all) { all.it.follow_up.answered_at = now; }},
        {"whether the request was met", 1, [](Chain& all) { all.of.met.answered_at = now; }},
    };
    for (const auto& row : rows) {
        auto all = chain();
        row.change(all);
        EXPECT_EQ(answers(all), 1 + row.more) << row.name;
    }
}

TEST(answers_of_state, what_stands_in_a_letter_or_in_the_archive_was_not_asked) {
    auto all = chain();
    all.of.circulation = all.of.posting = {ConsentWay::express, now};
    all.of.official_at = now;
    all.of.arrival = RequestArrival::letter;
    EXPECT_EQ(answers(all), 1) << "posting alone was asked here";
    all.of.arrival = RequestArrival::archive;
    EXPECT_EQ(answers(all), 0);
}

TEST(answers_of_state, adds_every_case_of_the_request) {
    const auto all = chain();
    const Case cases[] = {case_at(CaseStatus::requester_accepted), case_at(CaseStatus::delivered)};
    EXPECT_EQ(answers_of_state(all.of, cases, {}), 1 + 1 + 3);
    EXPECT_EQ(answers_of_state(all.of, {}, {}), 1);
}
