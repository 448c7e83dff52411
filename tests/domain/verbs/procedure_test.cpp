// What each step of the procedure writes down. Who may take it when is in tests/domain/transition_test.cpp.

#include "domain/verbs/procedure.hpp"

#include "domain/limits.hpp"
#include "domain/procedure_world.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Procedure procedure = procedure_of_2010();
const Time then = moment(2026, 11, 2), now = moment(2026, 11, 16);

std::string body_of(const RequestChange& change, std::string_view field) {
    for (const auto& [name, value] : change.event.body)
        if (name == field) return value;
    return "-";
}
std::string key_of(const Result<RequestChange>& result) {
    return result ? "done" : result.error().message.key;
}
Request with_text() {
    auto it = request_acknowledged(then);
    it.posted = {"A text.", "en", then, {}, {}};
    return it;
}

}  // namespace

TEST(authenticate_request, also_one_that_was_handled_apart) {
    auto it = request_sent(then);
    const auto aside =
        set_aside_request(it, of_desk(), SetAsideReason::not_proper_form, " By mail only. ", now);
    ASSERT_TRUE(aside);
    EXPECT_EQ(aside->record.set_aside, (SetAside{SetAsideReason::not_proper_form, now, "By mail only."}));
    EXPECT_EQ(aside->event.verb, "set_aside");
    EXPECT_EQ(body_of(*aside, "set_aside"), "not_proper_form");
    const auto back = authenticate_request(aside->record, of_desk(), now);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->record.authenticated_at, now);
    EXPECT_EQ(back->record.set_aside, SetAside{});
    EXPECT_EQ(back->event.verb, "authenticated");
}

TEST(set_aside_request, never_without_a_reason) {
    const auto refused = set_aside_request(request_sent(then), of_desk(), SetAsideReason::none, "", now);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().faults[0].message.key, "procedure.reason_needed");
}

TEST(acknowledge_request, with_its_moment) {
    auto it = request_sent(then);
    it.authenticated_at = then;
    const auto change = acknowledge_request(it, of_desk(), now);
    EXPECT_EQ(change->record.acknowledged_at, now);
    EXPECT_EQ(change->event.verb, "acknowledged");
    EXPECT_EQ(body_of(*change, "acknowledged_at"), to_string(now));
}

TEST(note_circulation_silence, is_written_down_as_silence_by_nobody) {
    const auto change = note_circulation_silence(request_acknowledged(then), procedure, now);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->record.circulation, (Consent{ConsentWay::silence, now}));
    EXPECT_EQ(change->record.posting, Consent{});
    EXPECT_FALSE(change->record.circulated_at) << "circulation is the decision of a person";
    EXPECT_EQ(change->event.actor, AccountId{});
    EXPECT_EQ(change->event.verb, "circulation_silence_noted");
}

TEST(take_due_step, one_after_the_other_and_then_nothing) {
    auto change = take_due_step(with_text(), procedure, now);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->event.verb, "circulation_silence_noted");
    change = take_due_step(change->record, procedure, now);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->event.verb, "posting_silence_noted");
    EXPECT_EQ(key_of(take_due_step(change->record, procedure, now)), "procedure.not_due");
}

TEST(consent_circulation, a_late_no_takes_it_from_the_providers) {
    const auto it = request_circulated(then);
    const auto change = consent_circulation(it, of_arland(), ConsentWay::refused, now);
    ASSERT_TRUE(change);
    EXPECT_FALSE(change->record.circulated_at);
    EXPECT_EQ(change->record.recalled_at, now);
    EXPECT_EQ(change->record.circulation, (Consent{ConsentWay::refused, now}));
    EXPECT_EQ(change->event.verb, "recalled");
    EXPECT_EQ(key_of(circulate_request(change->record, of_desk(), now)), "request.no_consent");
    const auto again = consent_circulation(change->record, of_arland(), ConsentWay::express, now);
    const auto out = circulate_request(again->record, of_desk(), now);
    ASSERT_TRUE(out) << "to circulate it again is a new decision";
    EXPECT_FALSE(out->record.recalled_at);
    for (const auto way : {ConsentWay::express, ConsentWay::not_asked})
        EXPECT_EQ(key_of(consent_circulation(it, of_arland(), way, now)), "request.already_circulated");
}

TEST(write_posting_text, is_never_the_request_with_a_few_signs_changed) {
    auto it = request_acknowledged(then);
    const std::string note =
        "We need help with the fence around the store at North Gate, which has three holes.";
    it.note = note;
    it.needs[0].text = "我们需要帮助修理北门仓库周围的围栏，那里有三个洞。";
    const auto refused = [&](const std::string& text) {
        const auto written = write_posting_text(it, of_desk(), text, "en", now);
        return !written && written.error().faults[0].message.key == "procedure.never_the_request";
    };
    for (const auto& text :
         {note, note + ".", note.substr(0, note.size() - 2), "Arland: " + note,
          std::string("We  need help with the  fence around the store at North  Gate, which has three holes"),
          std::string("WE NEED HELP WITH THE FENCE AROUND THE STORE AT NORTH GATE WHICH HAS THREE HOLES"),
          std::string("We ask for help with the fence around the store at North Gate, which has four holes."),
          std::string("We need hel\u00ADp with the fence around the store at North Gate, which has three"),
          note + " This text goes on for a good while and says other things that stand in no request at all.",
          it.needs[0].text + "。", std::string("我们需要帮助修理北门仓库周围的围栏，那里有三个")})
        EXPECT_TRUE(refused(text)) << text;
    for (const auto* text : {"Arland asks for help with physical protection at one site.",
                             "The State needs help with the protection of a store.",
                             "阿兰国请求实物保护方面的协助。"})
        EXPECT_FALSE(refused(text)) << text;
    it.note = "Training";
    EXPECT_TRUE(refused("training."));
    EXPECT_FALSE(refused("Arland asks for training of its customs officers."));
}

TEST(write_posting_text, is_a_text_of_its_own) {
    auto it = request_acknowledged(then);
    const auto change = write_posting_text(it, of_committee(), " Arland asks for\ttraining. ", "fr", now);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->record.posted.language, "fr");
    EXPECT_EQ(change->record.posted.written_at, now);
    EXPECT_FALSE(change->record.posted.posted_at);
    EXPECT_EQ(change->event.verb, "posting_text_written");
    const auto raw = write_posting_text(it, of_desk(), "\n" + it.note + " ", "en", now);
    ASSERT_FALSE(raw);
    EXPECT_EQ(raw.error().faults[0].message.key, "procedure.never_the_request");
    it.needs[0].text = "Another need";
    EXPECT_FALSE(write_posting_text(it, of_desk(), it.needs[0].text, "en", now));
    const auto empty = write_posting_text(it, of_desk(), " ", "tlh", now);
    ASSERT_EQ(empty.error().faults.size(), 2u);
    EXPECT_FALSE(write_posting_text(it, of_desk(), std::string(limits::posting_text + 1, 'x'), "en", now));
}

TEST(write_posting_text, another_text_needs_another_consent) {
    auto it = with_text();
    it.posting = {ConsentWay::silence, then};
    EXPECT_EQ(write_posting_text(it, of_desk(), "A text.", "en", now)->record, it);
    EXPECT_EQ(write_posting_text(it, of_desk(), "Another.", "en", now)->record.posting, Consent{});
    it.posting = {ConsentWay::refused, then};
    EXPECT_EQ(write_posting_text(it, of_desk(), "Another.", "en", now)->record.posting, it.posting)
        << "a no stays a no";
}

TEST(post_text, and_a_late_no_takes_it_down_at_once) {
    auto it = with_text();
    it.posting = {ConsentWay::silence, then};
    const auto posted = post_text(it, of_desk(), now);
    ASSERT_TRUE(posted);
    EXPECT_TRUE(is_posted(posted->record));
    const auto refused = consent_posting(posted->record, of_arland(), ConsentWay::refused, now);
    ASSERT_TRUE(refused);
    EXPECT_FALSE(is_posted(refused->record));
    EXPECT_EQ(refused->record.posted.taken_down_at, now);
    EXPECT_EQ(key_of(post_text(refused->record, of_desk(), now)), "procedure.no_posting_consent");
    const auto down = take_down_text(posted->record, of_desk(), now);
    EXPECT_FALSE(is_posted(down->record));
    EXPECT_TRUE(post_text(down->record, of_desk(), now));
    auto gone = posted->record;
    gone.withdrawn_at = now;
    EXPECT_FALSE(is_posted(gone));
}

TEST(refer_request, by_a_member_and_ended_with_advice) {
    const auto referred = refer_request(request_circulated(then), of_committee(), "Two regions.", now);
    ASSERT_TRUE(referred);
    ASSERT_TRUE(open_referral(referred->record));
    EXPECT_EQ(open_referral(referred->record)->by, committee_of_states);
    EXPECT_EQ(body_of(*referred, "referral.1.words"), "Two regions.");
    const auto ended = end_referral(referred->record, of_desk(), "Go on.", now);
    ASSERT_TRUE(ended);
    EXPECT_FALSE(open_referral(ended->record));
    EXPECT_EQ(ended->record.referrals[0].advice, "Go on.");
    auto it = ended->record;
    while (it.referrals.size() < limits::referrals) it.referrals.push_back(it.referrals[0]);
    EXPECT_EQ(refer_request(it, of_committee(), "", now).error().kind, ErrorKind::too_much);
}

TEST(answer_whether_met, in_one_of_four_words) {
    auto it = request_circulated(moment(2025, 11, 2));
    it = ask_whether_met(it, of_desk(), procedure, now)->record;
    EXPECT_EQ(it.met.asked_at, now);
    const auto none = answer_whether_met(it, of_arland(), MetAnswer::none, "", now);
    EXPECT_EQ(none.error().faults[0].message.key, "procedure.answer_needed");
    const auto answered =
        answer_whether_met(it, of_arland(), MetAnswer::in_part, "The course was held.", now);
    ASSERT_TRUE(answered);
    EXPECT_EQ(answered->record.met, (MetQuestion{now, now, MetAnswer::in_part, "The course was held."}));
    EXPECT_EQ(answered->event.verb, "answered_whether_met");
    EXPECT_EQ(key_of(answer_whether_met(answered->record, of_arland(), MetAnswer::met, "", now)),
              "procedure.already_answered");
}
