// The status of a case is computed from its facts: when it lapses, when the question after a year is due,
// what it has asked of the State.

#include "domain/cases.hpp"

#include <gtest/gtest.h>

#include <set>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Date today = date_of(now);

}  // namespace

TEST(case_status, every_sample_has_its_status_and_every_name_is_read_back) {
    std::set<std::string_view> names;
    for (auto status : all_case_statuses) {
        EXPECT_EQ(name_of(status_of(case_at(status), today)), name_of(status));
        EXPECT_EQ(case_status(name_of(status)), status);
        EXPECT_TRUE(names.insert(name_of(status)).second);
    }
}

TEST(case_status, an_interest_lapses_after_its_time_unless_a_next_date_is_named) {
    auto it = interested_case();
    it.interested_at = days_ago(case_terms.lapse_days - 1);
    EXPECT_EQ(status_of(it, today), CaseStatus::interested);
    it.interested_at = days_ago(case_terms.lapse_days);
    EXPECT_EQ(status_of(it, today), CaseStatus::lapsed);
    EXPECT_EQ(lapses_on(it), today);
    it.next_on = Date{today.days + 5};
    EXPECT_EQ(status_of(it, today), CaseStatus::interested);
    EXPECT_EQ(lapses_on(it), (Date{today.days + 5 + case_terms.lapse_days}));
    it.next_on = Date{today.days - 200};
    EXPECT_EQ(lapses_on(it), today) << "a date that is past keeps nothing alive";
}

TEST(case_status, half_an_answer_lapses_too_and_a_match_never) {
    auto half = case_at(CaseStatus::requester_accepted);
    half.interested_at = days_ago(200);
    half.of_requester.at = days_ago(case_terms.lapse_days);
    EXPECT_EQ(status_of(half, today), CaseStatus::lapsed);
    auto match = case_at(CaseStatus::matched);
    match.interested_at = *(match.of_requester.at = match.of_provider.at = days_ago(300));
    EXPECT_EQ(status_of(match, today), CaseStatus::matched);
}

TEST(case_status, a_report_that_waits_comes_before_what_is_agreed_or_proposed) {
    auto it = case_at(CaseStatus::reported);
    auto other = agreed_delivery();
    other.id = {9102};
    it.deliveries.push_back(other);
    EXPECT_EQ(status_of(it, today), CaseStatus::reported);
    it.deliveries[0].answered_at = now;
    EXPECT_EQ(status_of(it, today), CaseStatus::delivering);
    it.deliveries[1].cancelled_at = now;
    EXPECT_EQ(status_of(it, today), CaseStatus::delivered);
    it.deliveries[0].cancelled_at = now;
    EXPECT_EQ(status_of(it, today), CaseStatus::matched);
}

TEST(case_status, of_a_withdrawn_request_only_what_was_closed_stays_closed) {
    for (auto status : all_case_statuses) {
        auto it = case_at(status);
        it.request_withdrawn = true;
        const bool over = status == CaseStatus::closed || status == CaseStatus::declined;
        EXPECT_EQ(status_of(it, today), over ? status : CaseStatus::withdrawn);
    }
}

TEST(follow_up, is_due_twelve_months_after_the_closing_where_something_came) {
    auto it = case_at(CaseStatus::closed);
    const auto closed = [&](int year, int month, int day) {
        it.closed_at = Time{std::int64_t(date_of(year, month, day).days) * day_seconds};
        return to_string(follow_up_on(it).value());
    };
    EXPECT_EQ(closed(2026, 3, 15), "2027-03-15");
    EXPECT_EQ(closed(2026, 12, 31), "2027-12-31");
    EXPECT_EQ(closed(2028, 2, 29), "2029-02-28");
    it.outcome = CaseOutcome::not_possible;
    EXPECT_FALSE(follow_up_on(it));
    it.outcome = CaseOutcome::in_part;
    EXPECT_TRUE(follow_up_on(it));
    it.follow_up.answered_at = now;
    EXPECT_FALSE(follow_up_on(it));
    EXPECT_FALSE(follow_up_on(case_at(CaseStatus::delivered)));
}

TEST(decline_reasons, each_side_has_its_own_and_some_are_shared) {
    const auto state = decline_reasons(Side::requester), provider = decline_reasons(Side::provider);
    EXPECT_NE(std::find(state.begin(), state.end(), DeclineReason::cannot_host), state.end());
    EXPECT_EQ(std::find(provider.begin(), provider.end(), DeclineReason::cannot_host), provider.end());
    EXPECT_EQ(state.back(), DeclineReason::other);
    for (auto reason : state) EXPECT_EQ(decline_reason(name_of(reason)), reason);
    for (auto reason : provider) EXPECT_EQ(decline_reason(name_of(reason)), reason);
}
