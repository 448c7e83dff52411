// Whose turn it is, and who has been silent for too long.

#include "domain/cases.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Date today = date_of(now);

}  // namespace

TEST(turn, of_every_status) {
    const std::pair<CaseStatus, Turn> table[] = {{CaseStatus::proposed, Turn::requester},
                                                 {CaseStatus::interested, Turn::requester},
                                                 {CaseStatus::requester_accepted, Turn::provider},
                                                 {CaseStatus::provider_accepted, Turn::requester},
                                                 {CaseStatus::matched, Turn::provider},
                                                 {CaseStatus::delivering, Turn::provider},
                                                 {CaseStatus::reported, Turn::requester},
                                                 {CaseStatus::delivered, Turn::both},
                                                 {CaseStatus::closed, Turn::requester},
                                                 {CaseStatus::declined, Turn::nobody},
                                                 {CaseStatus::lapsed, Turn::nobody},
                                                 {CaseStatus::withdrawn, Turn::nobody}};
    for (const auto& [status, turn] : table)
        EXPECT_EQ(name_of(turn_of(case_at(status), today)), name_of(turn)) << name_of(status);
}

TEST(turn, in_a_match_is_of_who_has_not_said_yes_to_what_was_proposed) {
    auto it = case_at(CaseStatus::matched);
    std::swap(it.deliveries[0].requester_agreed_at, it.deliveries[0].provider_agreed_at);
    EXPECT_EQ(turn_of(it, today), Turn::requester);
    it.deliveries[0].provider_agreed_at.reset();
    EXPECT_EQ(turn_of(it, today), Turn::both);
    it.deliveries.clear();
    EXPECT_EQ(turn_of(it, today), Turn::provider);
}

TEST(turn, after_the_closing_comes_with_the_question_after_a_year) {
    auto it = case_at(CaseStatus::closed);
    it.closed_at = days_ago(10);
    EXPECT_EQ(turn_of(it, today), Turn::nobody);
}

TEST(overdue, a_provider_that_disappears_in_the_middle_is_shown) {
    auto it = case_at(CaseStatus::delivering);
    EXPECT_FALSE(overdue_since(it, today)) << "without a day nobody is late";
    it.deliveries[0].from = Date{today.days - case_terms.overdue_days};
    EXPECT_EQ(overdue_since(it, today), today);
    it.deliveries[0].to = Date{today.days - 1};
    EXPECT_FALSE(overdue_since(it, today)) << "the last day counts";
    auto silent = case_at(CaseStatus::matched);
    silent.deliveries.clear();
    EXPECT_FALSE(overdue_since(silent, today));
    silent.of_provider.at = silent.of_requester.at = days_ago(40);
    EXPECT_EQ(overdue_since(silent, today), (Date{today.days - 10}));
    auto unanswered = case_at(CaseStatus::reported);
    unanswered.deliveries[0].reported_at = days_ago(31);
    EXPECT_EQ(overdue_since(unanswered, today), (Date{today.days - 1}));
}

TEST(side, is_spoken_for_by_the_people_of_the_institution_in_their_role) {
    const auto it = interested_case();
    EXPECT_EQ(side_of(it, of_arland()).value(), Side::requester);
    EXPECT_EQ(side_of(it, of_cordia()).value(), Side::provider);
    for (const auto& who : {visitor(), of_borland(), of_delta(), of_desk(), of_committee(), of_operator(),
                            viewer(Role::provider, arland), viewer(Role::point_of_contact, cordia)})
        EXPECT_EQ(side_of(it, who).error().kind, ErrorKind::not_allowed);
    EXPECT_EQ(side_of(it, viewer(Role::provider, cordia, Space::practice)).error().kind,
              ErrorKind::not_found);
}

TEST(case_acts, every_row_of_the_table_has_a_name_and_stands_once) {
    const auto rows = case_transitions();
    EXPECT_GT(rows.size(), 50u);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_FALSE(name_of(rows[i].act).empty());
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(rows[i].from == rows[j].from && rows[i].act == rows[j].act &&
                         rows[i].by == rows[j].by);
    }
}
