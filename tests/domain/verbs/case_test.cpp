// What may be done with a case: every act by every side at every status against the one table, then the rules
// of each verb.

#include "domain/verbs/case.hpp"

#include "domain/cases.hpp"
#include "domain/limits.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Date today = date_of(now);
const Quote some_words{"Some words", "en"};

std::string key_of(const Result<CaseChange>& result) { return result ? "done" : result.error().message.key; }
std::vector<std::string> faults_of(const Result<CaseChange>& result) {
    std::vector<std::string> faults;
    if (!result)
        for (const auto& fault : result.error().faults)
            faults.push_back(fault.place + " " + fault.message.key);
    return faults;
}
using Faults = std::vector<std::string>;

DeliveryForm form() {
    DeliveryForm form;
    form.title = " A second\nday ";
    form.language = "en";
    form.kind = DeliveryKind::visit;
    return form;
}

// The act as this side does it, on the first delivery where there is one.
Result<CaseChange> try_act(const Case& it, CaseAct act, const Viewer& who) {
    const DeliveryId id = it.deliveries.empty() ? DeliveryId{1} : it.deliveries[0].id;
    switch (act) {
    case CaseAct::accept: {
        Request started = request({5}, arland);
        return it.request ? accept_case(it, who, {}, now) : accept_proposal(it, who, started, now);
    }
    case CaseAct::decline: return decline_case(it, who, DeclineReason::not_at_this_time, {}, now);
    case CaseAct::name_date: return name_next_date(it, who, Date{today.days + 9}, now);
    case CaseAct::propose_delivery: return propose_delivery(it, who, form(), now);
    case CaseAct::change_delivery: return change_delivery(it, who, id, form(), now);
    case CaseAct::agree_delivery: return agree_delivery(it, who, id, now);
    case CaseAct::cancel_delivery: return cancel_delivery(it, who, id, now);
    case CaseAct::report_delivery: return report_delivery(it, who, id, some_words, now);
    case CaseAct::confirm_delivery: return confirm_delivery(it, who, id, Fulfilment::as_expected, {}, now);
    case CaseAct::give_feedback: return give_feedback(it, who, {CaseOutcome::not_possible, "", "", ""}, now);
    case CaseAct::answer_follow_up: return answer_follow_up(it, who, Use::in_use, {}, now);
    }
    return not_found();
}

// Acts on a delivery also ask how that one stands; with the one delivery of the samples these are the cases
// in which the status of the case alone would allow it.
bool stands_against(CaseStatus status, CaseAct act, Side side) {
    switch (act) {
    case CaseAct::agree_delivery:  // in `matched` the State has agreed, in the others both have
        return status != CaseStatus::matched || side == Side::requester;
    case CaseAct::change_delivery:
    case CaseAct::cancel_delivery: return status == CaseStatus::reported;
    default: return false;
    }
}

}  // namespace

TEST(case_table, every_act_by_every_side_at_every_status) {
    int tried = 0;
    for (auto status : all_case_statuses)
        for (int act = 0; act <= int(CaseAct::answer_follow_up); ++act)
            for (auto side : {Side::requester, Side::provider}) {
                const auto it = case_at(status);
                const auto change = try_act(it, CaseAct(act), of_side(side));
                const bool allowed = may_now(status, CaseAct(act), side);
                const bool done = allowed && !stands_against(status, CaseAct(act), side);
                const auto words = std::string(name_of(status)) + " " + std::string(name_of(CaseAct(act))) +
                                   " " + std::string(name_of(side));
                EXPECT_EQ(bool(change), done) << words << ": " << key_of(change);
                if (!change) {
                    EXPECT_EQ(change.error().kind, ErrorKind::conflict) << words;
                }
                for (const auto& row : case_transitions()) {
                    const bool this_row = row.from == status && row.act == CaseAct(act) && row.by == side;
                    if (!change || !this_row) continue;
                    EXPECT_EQ(name_of(status_of(change->record, today)), name_of(row.to)) << words;
                }
                ++tried;
            }
    EXPECT_EQ(tried, 12 * 11 * 2);
}

TEST(case_table, nobody_else_does_anything) {
    for (auto status : all_case_statuses)
        for (int act = 0; act <= int(CaseAct::answer_follow_up); ++act)
            for (const auto& who : {visitor(), of_borland(), of_delta(), of_committee(), of_operator()})
                EXPECT_EQ(key_of(try_act(case_at(status), CaseAct(act), who)), "error.not_allowed");
}

TEST(express_interest, in_a_circulated_need_by_a_provider) {
    auto open = request({1}, arland);
    open.sent_at = open.circulated_at = days_ago(5);
    const auto change = express_interest(of_cordia(), open, open.needs[0].id, {"We could", "en", {}}, now);
    ASSERT_TRUE(change);
    const auto& it = change->record;
    EXPECT_EQ(it.request, open.id);
    EXPECT_EQ(it.requester, arland);
    EXPECT_EQ(it.provider, cordia);
    EXPECT_EQ(it.title.text, open.needs[0].text);
    EXPECT_EQ(it.words, (Quote{"We could", "en"}));
    EXPECT_EQ(status_of(it, today), CaseStatus::interested);
    EXPECT_EQ(change->event.subject, Subject::case_);
    EXPECT_EQ(change->event.verb, "interest_expressed");
    EXPECT_EQ(change->event.institution, arland);
    EXPECT_EQ(express_interest(of_cordia(), open, {7}, {}, now).error().kind, ErrorKind::not_found);
    for (const auto& who : {visitor(), of_arland(), of_desk(), of_committee(), of_operator()})
        EXPECT_EQ(key_of(express_interest(who, open, open.needs[0].id, {}, now)), "error.not_allowed");
    auto withdrawn = open, sent = open;
    withdrawn.withdrawn_at = now, sent.circulated_at.reset();
    for (const auto& closed : {withdrawn, sent, request({1}, arland)})
        EXPECT_EQ(key_of(express_interest(of_cordia(), closed, closed.needs[0].id, {}, now)),
                  "case.request_not_open");
    EXPECT_EQ(faults_of(express_interest(of_cordia(), open, open.needs[0].id,
                                         {"x", "en", Date{today.days - 1}}, now)),
              Faults{"next_on case.date_out_of_range"});
}

TEST(propose_help, to_a_state_of_the_same_space_that_may_ask) {
    auto state = institution(borland, InstitutionKind::state, "Borland", "XBB");
    const ProposalForm words{"A day on transit", "Free of charge", "en"};
    const auto change = propose_help(of_cordia(), state, words, now);
    ASSERT_TRUE(change);
    EXPECT_EQ(status_of(change->record, today), CaseStatus::proposed);
    EXPECT_EQ(change->record.of_provider.answer, CaseAnswer::accepted);
    EXPECT_EQ(key_of(propose_help(of_arland(), state, words, now)), "error.not_allowed");
    EXPECT_EQ(faults_of(propose_help(of_cordia(), state, {"", "", "en"}, now)),
              Faults{"title case.title_needed"});
    state.requests = false;
    EXPECT_EQ(faults_of(propose_help(of_cordia(), state, words, now)), Faults{"requester case.may_not_ask"});
    state.requests = true, state.space = Space::practice;
    EXPECT_EQ(faults_of(propose_help(of_cordia(), state, words, now)), Faults{"requester case.may_not_ask"});
}

TEST(decline_case, with_a_coded_reason_of_ones_own_side) {
    const auto it = interested_case();
    EXPECT_EQ(faults_of(decline_case(it, of_arland(), {}, {}, now)), Faults{"reason case.reason_needed"});
    EXPECT_EQ(faults_of(decline_case(it, of_arland(), DeclineReason::no_people, {}, now)),
              Faults{"reason case.reason_needed"});
    EXPECT_EQ(faults_of(decline_case(it, of_cordia(), DeclineReason::other, {}, now)),
              Faults{"words case.words_needed"});
    const auto change = decline_case(it, of_cordia(), DeclineReason::other, {"Our mandate ended", "en"}, now);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->record.of_provider.reason, DeclineReason::other);
    EXPECT_EQ(change->record.of_provider.words.text, "Our mandate ended");
    EXPECT_EQ(change->record.of_requester, it.of_requester);
}

TEST(decline_case, ends_a_match_whose_provider_disappeared) {
    const auto change =
        decline_case(case_at(CaseStatus::delivering), of_arland(), DeclineReason::no_answer, {}, now);
    ASSERT_TRUE(change);
    EXPECT_EQ(status_of(change->record, today), CaseStatus::declined);
}

TEST(accept_proposal, makes_it_a_case_of_the_need_that_was_started) {
    const auto change =
        accept_proposal(case_at(CaseStatus::proposed), of_arland(), request({5}, arland), now);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->record.request, RequestId{5});
    EXPECT_EQ(change->record.need, NeedId{500});
    EXPECT_EQ(key_of(accept_case(case_at(CaseStatus::proposed), of_arland(), {}, now)), "case.not_now");
}

TEST(name_parties, three_parties_may_differ) {
    const PartiesForm parties{{delta, ""}, {{}, " Prof.  Quay "}, {arland, "the customs school"}};
    const auto change = name_parties(interested_case(), of_cordia(), parties, now);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->record.funder.institution, delta);
    EXPECT_EQ(change->record.expert.words, "Prof. Quay");
    EXPECT_EQ(change->record.host, (Party{arland, "the customs school"}));
    EXPECT_EQ(key_of(name_parties(case_at(CaseStatus::closed), of_cordia(), parties, now)), "case.not_now");
    EXPECT_EQ(key_of(name_parties(interested_case(), of_desk(), parties, now)), "error.not_allowed");
}

TEST(change_delivery, is_one_act_and_the_other_side_agrees_anew) {
    const auto it = case_at(CaseStatus::delivering);
    const auto change = change_delivery(it, of_arland(), it.deliveries[0].id, form(), now);
    ASSERT_TRUE(change);
    const auto& after = change->record.deliveries[0];
    EXPECT_EQ(after.title, "A second day");
    EXPECT_EQ(after.requester_agreed_at, now);
    EXPECT_FALSE(after.provider_agreed_at);
    DeliveryForm same;
    same.title = it.deliveries[0].title, same.language = "en", same.kind = DeliveryKind::module;
    EXPECT_EQ(change_delivery(it, of_arland(), it.deliveries[0].id, same, now)->record, it)
        << "saving it unchanged changes nothing";
    auto odd = form();
    odd.from = Date{today.days + 2}, odd.to = Date{today.days + 1}, odd.title = "";
    EXPECT_EQ(faults_of(change_delivery(it, of_arland(), it.deliveries[0].id, odd, now)),
              (Faults{"title case.title_needed", "to field.dates_reversed"}));
    EXPECT_EQ(change_delivery(it, of_arland(), {4}, form(), now).error().kind, ErrorKind::not_found);
}

TEST(propose_delivery, up_to_the_limit) {
    auto it = case_at(CaseStatus::matched);
    it.deliveries.resize(limits::deliveries, it.deliveries[0]);
    EXPECT_EQ(propose_delivery(it, of_cordia(), form(), now).error().kind, ErrorKind::too_much);
}

TEST(report_delivery, from_its_first_day_on_and_once_more_until_it_is_answered) {
    auto it = case_at(CaseStatus::delivering);
    const auto id = it.deliveries[0].id;
    it.deliveries[0].from = Date{today.days + 1};
    EXPECT_EQ(key_of(report_delivery(it, of_cordia(), id, some_words, now)), "case.not_begun");
    it.deliveries[0].from = today;
    const auto once = report_delivery(it, of_cordia(), id, some_words, now);
    ASSERT_TRUE(once);
    const auto more = report_delivery(once->record, of_cordia(), id, {"More words", "en"}, {now.seconds + 9});
    ASSERT_TRUE(more);
    EXPECT_EQ(more->record.deliveries[0].reported_at, now);
    EXPECT_EQ(more->record.deliveries[0].report.text, "More words");
}

TEST(confirm_delivery, says_whether_and_where_not_why) {
    const auto it = case_at(CaseStatus::reported);
    const auto id = it.deliveries[0].id;
    EXPECT_EQ(faults_of(confirm_delivery(it, of_arland(), id, {}, {}, now)),
              Faults{"fulfilment case.choose"});
    EXPECT_EQ(faults_of(confirm_delivery(it, of_arland(), id, Fulfilment::not_as_expected, {}, now)),
              Faults{"words case.words_needed"});
    const auto no = confirm_delivery(it, of_arland(), id, Fulfilment::not_as_expected, some_words, now);
    ASSERT_TRUE(no);
    EXPECT_EQ(evidence_of(no->record.deliveries[0]), EvidenceGrade::claimed);
    EXPECT_EQ(key_of(confirm_delivery(it, of_cordia(), id, Fulfilment::as_expected, {}, now)), "case.not_now")
        << "a provider does not confirm its own";
}

TEST(source, is_named_by_a_side_and_accepted_by_the_desk) {
    const auto it = case_at(CaseStatus::delivered);
    const auto id = it.deliveries[0].id;
    EXPECT_EQ(faults_of(name_source(it, of_cordia(), id, "javascript:alert(1)", now)),
              Faults{"source_url case.not_a_web_address"});
    const auto named = name_source(it, of_cordia(), id, "https://news.example/port", now);
    ASSERT_TRUE(named);
    EXPECT_EQ(key_of(accept_source(named->record, of_cordia(), id, now)), "error.not_allowed");
    EXPECT_EQ(key_of(accept_source(it, of_desk(), id, now)), "case.not_now");
    const auto accepted = accept_source(named->record, of_desk(), id, now);
    ASSERT_TRUE(accepted);
    EXPECT_EQ(evidence_of(accepted->record.deliveries[0]), EvidenceGrade::independent);
    EXPECT_EQ(key_of(name_source(accepted->record, of_arland(), id, "", now)), "case.source_is_accepted");
}

TEST(give_feedback, of_both_sides_closes_with_the_outcome_of_the_state) {
    const auto it = case_at(CaseStatus::delivered);
    const auto first = give_feedback(it, of_cordia(), {CaseOutcome::delivered, "The school", "", "en"}, now);
    ASSERT_TRUE(first);
    EXPECT_FALSE(first->record.closed_at);
    const auto second = give_feedback(first->record, of_arland(), {CaseOutcome::in_part, "", "", ""}, now);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->record.closed_at, now);
    EXPECT_EQ(second->record.outcome, CaseOutcome::in_part);
    EXPECT_EQ(status_of(second->record, today), CaseStatus::closed);
}

TEST(give_feedback, not_before_the_state_has_answered_and_not_against_the_facts) {
    EXPECT_EQ(key_of(give_feedback(case_at(CaseStatus::reported), of_cordia(),
                                   {CaseOutcome::delivered, "", "", ""}, now)),
              "case.report_waits");
    auto it = case_at(CaseStatus::delivered);
    it.deliveries[0].fulfilment = Fulfilment::not_as_expected;
    EXPECT_EQ(faults_of(give_feedback(it, of_cordia(), {CaseOutcome::delivered, "", "", ""}, now)),
              Faults{"outcome case.nothing_confirmed"});
    EXPECT_EQ(faults_of(give_feedback(it, of_arland(), {CaseOutcome::no_answer, "", "", ""}, now)),
              Faults{"outcome case.choose"})
        << "that is for the desk";
    EXPECT_TRUE(give_feedback(it, of_arland(), {CaseOutcome::not_possible, "", "", ""}, now));
}

TEST(close_case, by_the_desk_and_never_over_a_report_that_waits) {
    const auto silent = close_case(case_at(CaseStatus::delivering), of_desk(), now);
    ASSERT_TRUE(silent);
    EXPECT_EQ(silent->record.outcome, CaseOutcome::no_answer);
    auto half = case_at(CaseStatus::delivered);
    half.requester_feedback = Feedback{CaseOutcome::delivered, "", "", "", now};
    EXPECT_EQ(close_case(half, of_desk(), now)->record.outcome, CaseOutcome::delivered);
    EXPECT_EQ(key_of(close_case(case_at(CaseStatus::reported), of_desk(), now)), "case.report_waits");
    EXPECT_EQ(key_of(close_case(interested_case(), of_desk(), now)), "case.not_now");
    for (const auto& who : {of_arland(), of_cordia(), of_committee()})
        EXPECT_EQ(key_of(close_case(half, who, now)), "error.not_allowed");
}

TEST(answer_follow_up, by_the_state_once_the_year_is_over) {
    auto it = case_at(CaseStatus::closed);
    EXPECT_EQ(faults_of(answer_follow_up(it, of_arland(), {}, {}, now)), Faults{"use case.choose"});
    const auto change = answer_follow_up(it, of_arland(), Use::carried_further, some_words, now);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->record.follow_up.use, Use::carried_further);
    EXPECT_EQ(key_of(answer_follow_up(change->record, of_arland(), Use::in_use, {}, now)), "case.not_now");
    it.closed_at = days_ago(300);
    EXPECT_EQ(key_of(answer_follow_up(it, of_arland(), Use::in_use, {}, now)), "case.not_now");
}

TEST(ledger_of_a_case, says_which_fields_have_which_new_value) {
    const auto change =
        decline_case(interested_case(), of_cordia(), DeclineReason::no_funds, some_words, now);
    const std::vector<std::pair<std::string, std::string>> expected{
        {"provider", "declined"}, {"provider_reason", "no_funds"}, {"provider_words", "Some words"}};
    EXPECT_EQ(change->event.body, expected);
}
