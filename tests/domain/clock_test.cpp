// The day, the next step, whose turn it is, until when.

#include "domain/clock.hpp"

#include "domain/procedure_world.hpp"
#include "domain/verbs/procedure.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Procedure procedure = procedure_of_2010(), without_delays = procedure_without_delays();

std::vector<std::string> keys(const std::vector<Message>& messages) {
    std::vector<std::string> found;
    for (const auto& one : messages) found.push_back(one.key);
    return found;
}
using Keys = std::vector<std::string>;

std::vector<Act> acts(const std::vector<DeskDecision>& decisions) {
    std::vector<Act> found;
    for (const auto& one : decisions) found.push_back(one.act);
    return found;
}

}  // namespace

TEST(clock, of_a_draft_and_of_what_has_ended) {
    const auto draft = clock_of(request({1}, arland), procedure, moment(2026, 11, 2));
    EXPECT_EQ(draft.turn, ClockTurn::state);
    EXPECT_EQ(draft.next, Act::send);
    EXPECT_FALSE(draft.day);
    auto gone = request_sent(moment(2026, 11, 2));
    gone.withdrawn_at = moment(2026, 11, 3);
    EXPECT_EQ(clock_of(gone, procedure, moment(2026, 11, 4)).turn, ClockTurn::nobody);
    EXPECT_FALSE(clock_of(gone, procedure, moment(2026, 11, 4)).next);
}

TEST(clock, the_day_changes_at_midnight_in_new_york) {
    const auto it = request_sent(moment(2026, 11, 2, 20));
    EXPECT_EQ(clock_of(it, procedure, moment(2026, 11, 3, 4, 59)).day, 1);
    EXPECT_EQ(clock_of(it, procedure, moment(2026, 11, 3, 5)).day, 2);
    // Sent on 2 November in Tokyo, when it was still the first in New York.
    EXPECT_EQ(clock_of(request_sent(moment(2026, 11, 2, 3)), procedure, moment(2026, 11, 2, 6)).day, 2);
}

TEST(clock, the_secretariat_looks_first_and_thanks) {
    auto it = request_sent(moment(2026, 11, 2));
    EXPECT_EQ(clock_of(it, procedure, moment(2026, 11, 3)).next, Act::authenticate);
    EXPECT_EQ(clock_of(it, procedure, moment(2026, 11, 3)).turn, ClockTurn::secretariat);
    EXPECT_FALSE(clock_of(it, procedure, moment(2026, 11, 3)).due) << "the sources give no delay";
    it.authenticated_at = moment(2026, 11, 3);
    EXPECT_EQ(clock_of(it, procedure, moment(2026, 11, 3)).next, Act::acknowledge);
}

// Acknowledged on Monday the 2nd: the State has until the end of Monday the 9th.
TEST(clock, five_working_days_run_from_the_day_after_the_acknowledgement) {
    const auto it = request_acknowledged(moment(2026, 11, 2));
    const auto clock = clock_of(it, procedure, moment(2026, 11, 4));
    EXPECT_EQ(clock.turn, ClockTurn::time);
    EXPECT_EQ(clock.next, Act::note_circulation_silence);
    EXPECT_EQ(clock.due, date_of(2026, 11, 9));
    EXPECT_EQ(keys(clock.reasons), Keys{"clock.may_object"});
    const auto spoken = [&](Time now) {
        return silence_has_spoken(StepKind::circulation, it, procedure, now);
    };
    EXPECT_FALSE(spoken(moment(2026, 11, 10, 4, 59))) << "one minute before midnight in New York";
    EXPECT_TRUE(spoken(moment(2026, 11, 10, 5, 0)));
    EXPECT_EQ(due_by_itself(it, procedure, moment(2026, 11, 10, 4, 59)), std::nullopt);
    EXPECT_EQ(due_by_itself(it, procedure, moment(2026, 11, 10, 5, 0)), Act::note_circulation_silence);
}

// The week in which the clocks go forward has one hour less; the days stay days.
TEST(clock, a_change_of_the_clocks_moves_no_day) {
    const auto it = request_acknowledged(moment(2026, 3, 5));
    const auto spoken = [&](Time now) {
        return silence_has_spoken(StepKind::circulation, it, procedure, now);
    };
    EXPECT_EQ(deadline_of(StepKind::circulation, it, procedure)->last_day, date_of(2026, 3, 12));
    EXPECT_FALSE(spoken(moment(2026, 3, 13, 3, 59)));
    EXPECT_TRUE(spoken(moment(2026, 3, 13, 4, 0)));
}

TEST(clock, only_a_state_that_said_nothing_is_taken_as_silent) {
    const Time late = moment(2026, 12, 1);
    for (const auto way : {ConsentWay::refused, ConsentWay::express, ConsentWay::silence}) {
        auto it = request_acknowledged(moment(2026, 11, 2));
        it.circulation = {way, moment(2026, 11, 9)};
        EXPECT_NE(due_by_itself(it, procedure, late), Act::note_circulation_silence);
        EXPECT_FALSE(note_circulation_silence(it, procedure, late));
    }
    EXPECT_FALSE(silence_has_spoken(StepKind::circulation, request_acknowledged(moment(2026, 11, 2)),
                                    without_delays, late));
}

TEST(clock, without_the_holidays_of_a_year_nothing_is_counted_in_silence_and_it_is_said) {
    const auto it = request_acknowledged(moment(2026, 12, 28));
    const auto before = clock_of(it, procedure, moment(2026, 12, 30));
    EXPECT_EQ(keys(before.warnings), Keys{"clock.missing_holidays"});
    EXPECT_EQ(before.turn, ClockTurn::time);
    const auto after = clock_of(it, procedure, moment(2027, 2, 1));
    EXPECT_EQ(after.turn, ClockTurn::secretariat);
    EXPECT_EQ(due_by_itself(it, procedure, moment(2027, 2, 1)), std::nullopt);
    auto with = procedure;
    with.holidays[2027] = {date_of(2027, 1, 1)};
    EXPECT_EQ(due_by_itself(it, with, moment(2027, 2, 1)), Act::note_circulation_silence);
    EXPECT_EQ(clock_of(it, with, moment(2026, 12, 30)).due, date_of(2027, 1, 5));
}

TEST(clock, a_referral_stops_it_and_its_days_do_not_count) {
    auto it = request_acknowledged(moment(2026, 11, 2));
    it.referrals = {{moment(2026, 11, 4), committee_of_states, "", {}, ""}};
    const auto held = clock_of(it, procedure, moment(2026, 11, 20));
    EXPECT_EQ(held.turn, ClockTurn::committee);
    EXPECT_FALSE(held.due);
    EXPECT_EQ(keys(held.reasons), Keys{"clock.referred"});
    EXPECT_EQ(due_by_itself(it, procedure, moment(2026, 11, 20)), std::nullopt);
    EXPECT_TRUE(decisions_of(it, procedure, moment(2026, 11, 20)).empty());
    it.referrals[0].ended_at = moment(2026, 11, 10);
    // One day (the 3rd) had passed; the 4th to the 10th do not count; 11, 12, 13 and 16 make five.
    EXPECT_EQ(clock_of(it, procedure, moment(2026, 11, 11)).due, date_of(2026, 11, 16));
}

TEST(clock, consent_makes_it_the_desks_turn_and_says_how_it_was_given) {
    auto it = request_acknowledged(moment(2026, 11, 2));
    it.circulation = {ConsentWay::silence, moment(2026, 11, 10)};
    const auto clock = clock_of(it, procedure, moment(2026, 11, 10));
    EXPECT_EQ(clock.next, Act::circulate);
    EXPECT_EQ(clock.turn, ClockTurn::secretariat);
    EXPECT_EQ(keys(clock.reasons), Keys{"clock.agreed_by_silence"});
    it.circulation.way = ConsentWay::express;
    EXPECT_EQ(keys(clock_of(it, procedure, moment(2026, 11, 10)).reasons), Keys{"clock.agreed_expressly"});
    it.circulation.way = ConsentWay::refused;
    const auto refused = clock_of(it, procedure, moment(2026, 11, 10));
    EXPECT_EQ(refused.turn, ClockTurn::state);
    EXPECT_FALSE(refused.next);
    EXPECT_EQ(keys(refused.reasons), Keys{"clock.refused"});
}

TEST(clock, where_the_file_gives_no_delay_the_state_is_asked_for_its_word) {
    const auto it = request_acknowledged(moment(2026, 11, 2));
    const auto clock = clock_of(it, without_delays, moment(2026, 12, 10));
    EXPECT_EQ(clock.turn, ClockTurn::state);
    EXPECT_EQ(clock.next, Act::consent_circulation);
    EXPECT_EQ(keys(clock.reasons), Keys{"clock.asks_for_word"});
    const auto out = clock_of(request_circulated(moment(2026, 11, 2)), without_delays, moment(2028, 1, 1));
    EXPECT_EQ(out.turn, ClockTurn::providers);
    EXPECT_FALSE(out.next) << "this procedure asks no question after a year";
}

TEST(clock, a_year_after_its_date_the_state_is_asked) {
    auto it = request_circulated(moment(2024, 3, 4));
    it.dated = date_of(2024, 2, 29);
    const auto before = clock_of(it, procedure, moment(2025, 2, 27));
    EXPECT_EQ(before.turn, ClockTurn::providers);
    EXPECT_EQ(before.due, date_of(2025, 2, 28));
    EXPECT_EQ(before.next, Act::ask_whether_met);
    EXPECT_FALSE(year_has_passed(it, procedure, moment(2025, 2, 28, 4, 59)));
    EXPECT_TRUE(year_has_passed(it, procedure, moment(2025, 2, 28, 5)));
    EXPECT_EQ(clock_of(it, procedure, moment(2025, 2, 28)).turn, ClockTurn::secretariat);
    EXPECT_EQ(acts(decisions_of(it, procedure, moment(2025, 2, 28))),
              (std::vector{Act::ask_whether_met, Act::write_posting_text}));
    it.met.asked_at = moment(2025, 2, 28);
    EXPECT_EQ(clock_of(it, procedure, moment(2025, 3, 1)).turn, ClockTurn::state);
    it.met.answered_at = moment(2025, 3, 3);
    const std::pair<MetAnswer, ClockTurn> answers[] = {{MetAnswer::met, ClockTurn::nobody},
                                                       {MetAnswer::not_needed, ClockTurn::nobody},
                                                       {MetAnswer::in_part, ClockTurn::providers},
                                                       {MetAnswer::not_met, ClockTurn::providers}};
    for (const auto& [answer, turn] : answers) {
        it.met.answer = answer;
        EXPECT_EQ(clock_of(it, procedure, moment(2025, 3, 4)).turn, turn) << name_of(answer);
    }
}

TEST(clock, an_informal_request_waits_apart_with_its_reason) {
    auto it = request_sent(moment(2026, 11, 2));
    it.set_aside = {SetAsideReason::not_proper_form, moment(2026, 11, 3), ""};
    EXPECT_EQ(clock_of(it, procedure, moment(2026, 11, 4)).turn, ClockTurn::state);
    EXPECT_EQ(keys(clock_of(it, procedure, moment(2026, 11, 4)).reasons),
              Keys{"clock.set_aside.not_proper_form"});
    EXPECT_TRUE(decisions_of(it, procedure, moment(2026, 11, 4)).empty());
    it.set_aside.reason = SetAsideReason::not_a_state;
    EXPECT_EQ(clock_of(it, procedure, moment(2026, 11, 4)).turn, ClockTurn::nobody);
}

TEST(posting_clock, counts_from_the_later_of_acknowledgement_and_text) {
    auto it = request_acknowledged(moment(2026, 11, 2));
    EXPECT_EQ(posting_clock_of(it, procedure, moment(2026, 11, 3)).next, Act::write_posting_text);
    it.posted = {"A text.", "en", moment(2026, 11, 12), {}, {}};
    const auto clock = posting_clock_of(it, procedure, moment(2026, 11, 12));
    EXPECT_EQ(clock.turn, ClockTurn::time);
    EXPECT_EQ(clock.due, date_of(2026, 11, 19));
    EXPECT_EQ(due_by_itself(it, procedure, moment(2026, 11, 20)), Act::note_circulation_silence);
    it.circulation = {ConsentWay::refused, moment(2026, 11, 5)};
    EXPECT_EQ(due_by_itself(it, procedure, moment(2026, 11, 19)), std::nullopt);
    EXPECT_EQ(due_by_itself(it, procedure, moment(2026, 11, 20)), Act::note_posting_silence)
        << "the two consents are apart";
}

TEST(posting_clock, from_consent_to_the_public_page_and_down_again) {
    auto it = request_acknowledged(moment(2026, 11, 2));
    it.posted = {"A text.", "en", moment(2026, 11, 2), {}, {}};
    it.posting = {ConsentWay::express, moment(2026, 11, 3)};
    EXPECT_EQ(posting_clock_of(it, procedure, moment(2026, 11, 4)).next, Act::post);
    EXPECT_EQ(acts(decisions_of(it, procedure, moment(2026, 11, 4))), std::vector{Act::post});
    it.posted.posted_at = moment(2026, 11, 4);
    EXPECT_EQ(keys(posting_clock_of(it, procedure, moment(2026, 11, 5)).reasons), Keys{"clock.posted"});
    it.posting.way = ConsentWay::refused;
    it.posted.posted_at.reset();
    EXPECT_EQ(keys(posting_clock_of(it, procedure, moment(2026, 11, 5)).reasons),
              Keys{"clock.posting_refused"});
    EXPECT_TRUE(acts(decisions_of(it, procedure, moment(2026, 11, 5))).empty());
}

TEST(clock, the_file_may_let_the_software_circulate) {
    auto by_itself = procedure;
    for (auto& step : by_itself.steps) step.by_software = step.kind == StepKind::circulation;
    auto it = request_acknowledged(moment(2026, 11, 2));
    EXPECT_EQ(due_by_itself(it, by_itself, moment(2026, 11, 10)), Act::note_circulation_silence);
    it.circulation = {ConsentWay::silence, moment(2026, 11, 10)};
    EXPECT_EQ(due_by_itself(it, by_itself, moment(2026, 11, 10)), Act::circulate);
    EXPECT_EQ(clock_of(it, by_itself, moment(2026, 11, 10)).turn, ClockTurn::time);
    EXPECT_EQ(acts(decisions_of(it, by_itself, moment(2026, 11, 10))), std::vector{Act::write_posting_text});
}

// What the issue of the secretariat's burden comes down to: two decisions, the days of the State, a third.
TEST(decisions_of, from_arrival_to_circulation_in_at_most_five) {
    auto it = request_sent(moment(2026, 11, 2));
    int decided = 0;
    for (Time now = moment(2026, 11, 2, 15); !it.circulated_at && now < moment(2026, 12, 1);
         now.seconds += 86'400) {
        if (due_by_itself(it, procedure, now)) it = take_due_step(it, procedure, now)->record;
        for (const auto act : acts(decisions_of(it, procedure, now))) {
            if (act == Act::write_posting_text) continue;
            if (act == Act::authenticate) it = authenticate_request(it, of_desk(), now)->record;
            if (act == Act::acknowledge) it = acknowledge_request(it, of_desk(), now)->record;
            if (act == Act::circulate) it = circulate_request(it, of_desk(), now)->record;
            ++decided;
        }
    }
    EXPECT_TRUE(it.circulated_at);
    EXPECT_EQ(it.circulation.way, ConsentWay::silence);
    EXPECT_EQ(decided, 3);
    EXPECT_LE(decided, 5);
}

TEST(briefing_due, every_two_months) {
    EXPECT_EQ(briefing_due(procedure, moment(2026, 12, 31))->last_day, date_of(2027, 2, 28));
    EXPECT_FALSE(briefing_due(procedure, std::nullopt));
    EXPECT_FALSE(briefing_due(without_delays, moment(2026, 12, 31)));
}
