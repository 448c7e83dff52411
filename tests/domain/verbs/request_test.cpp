// What may be done with a request, by whom, and at which stage of its life.

#include "domain/verbs/request.hpp"

#include "domain/limits.hpp"
#include "support/world.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Time now{1'790'000'000}, before{1'780'000'000};

Request draft() { return request({1}, arland); }
Request letter() {
    auto it = draft();
    it.arrival = RequestArrival::letter;
    return it;
}
Request sent() {
    auto it = draft();
    it.sent_at = before;
    return it;
}
Request withdrawn() {
    auto it = sent();
    it.withdrawn_at = before;
    return it;
}
Request archive() {
    auto it = draft();
    it.arrival = RequestArrival::archive;
    return it;
}
std::string key_of(const Result<RequestChange>& result) { return result ? "done" :
                                                         result.error().message.key; }
std::string body_of(const RequestChange& change, std::string_view field) {
    for (const auto& [name, value] : change.event.body)
        if (name == field) return value;
    return "-";
}

}  // namespace

TEST(start_request, one_paragraph_is_enough) {
    const auto change = start_request(of_arland(), "fr", "  Former nos douaniers.\r\n", now);
    ASSERT_TRUE(change);
    const auto& [request, event] = *change;
    EXPECT_EQ(request.note, "Former nos douaniers.");
    EXPECT_EQ(request.institution, arland);
    EXPECT_EQ(request.created_at, now);
    EXPECT_EQ(status_of(request), RequestStatus::draft);
    ASSERT_EQ(request.needs.size(), 1u);
    EXPECT_EQ(request.needs[0].text, request.note);
    EXPECT_TRUE(request.id && request.needs[0].id);
    EXPECT_EQ(event.verb, "started");
    EXPECT_EQ(event.subject_id, request.id.value);
    EXPECT_EQ(event.institution, arland);
    EXPECT_EQ(event.at, now);
    EXPECT_EQ(body_of(*change, "note"), "Former nos douaniers.");
}

TEST(start_request, only_by_who_may_ask) {
    for (const auto& who : {visitor(), of_cordia(), of_desk(), of_committee(), of_operator()})
        EXPECT_EQ(key_of(start_request(who, "en", "note", now)), "error.not_allowed");
}

TEST(start_request, faults_are_told_together) {
    const auto refused = start_request(of_arland(), "tlh", " \n ", now);
    ASSERT_FALSE(refused);
    ASSERT_EQ(refused.error().faults.size(), 2u);
    EXPECT_EQ(refused.error().faults[0].place, "language");
    EXPECT_EQ(refused.error().faults[1].message.key, "request.note_needed");
}

TEST(start_request, length_is_bounded_in_characters) {
    std::string long_note;
    for (std::size_t i = 0; i < limits::note; ++i) long_note += "中";
    EXPECT_TRUE(start_request(of_arland(), "zh", long_note, now));
    EXPECT_FALSE(start_request(of_arland(), "zh", long_note + "中", now));
    EXPECT_EQ(start_request(of_arland(), "en", "\xff\xfe", now).error().faults[0].message.key,
              "field.not_utf8");
}

TEST(start_request, practice_stays_in_practice) {
    auto who = of_arland();
    who.space = Space::practice;
    EXPECT_EQ(start_request(who, "en", "note", now)->record.space, Space::practice);
}

TEST(enter_letter, needs_no_more_than_who_asks) {
    const auto change = enter_letter(of_desk(), {.institution = borland}, now);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->record.arrival, RequestArrival::letter);
    EXPECT_EQ(change->record.institution, borland);
    EXPECT_EQ(change->event.institution, borland);
    EXPECT_EQ(enter_letter(of_desk(), {}, now).error().faults[0].place, "institution");
    for (const auto& who : {visitor(), of_arland(), of_cordia(), of_committee(), of_operator()})
        EXPECT_EQ(key_of(enter_letter(who, {.institution = borland}, now)), "error.not_allowed");
}

// Who may write at which stage: one table for all verbs that change the words.
TEST(edit_request, by_the_state_and_for_a_new_letter_by_the_desk) {
    auto sent_letter = letter();
    sent_letter.sent_at = before;
    const struct {
        Request request;
        Viewer viewer;
        const char* answer;
    } table[] = {
        {draft(), of_arland(), "done"},
        {sent(), of_arland(), "done"},
        {letter(), of_arland(), "done"},
        {letter(), of_desk(), "done"},
        {sent_letter, of_desk(), "error.not_allowed"},
        {draft(), of_desk(), "error.not_allowed"},
        {draft(), of_borland(), "error.not_allowed"},
        {draft(), of_cordia(), "error.not_allowed"},
        {sent(), of_committee(), "error.not_allowed"},
        {sent(), of_operator(), "error.not_allowed"},
        {draft(), viewer(Role::provider, arland), "error.not_allowed"},
        {draft(), viewer(Role::point_of_contact, arland, Space::practice), "error.not_found"},
        {withdrawn(), of_arland(), "request.is_withdrawn"},
        {archive(), of_arland(), "request.is_archive"},
    };
    for (const auto& [request, who, answer] : table) {
        const auto id = request.needs[0].id;
        EXPECT_EQ(key_of(edit_request(request, who, {.title = "T"}, now)), answer);
        EXPECT_EQ(key_of(edit_need(request, who, id, {.title = "T"}, now)), answer);
        EXPECT_EQ(key_of(add_need(request, who, "more", now)), answer);
        EXPECT_EQ(key_of(confirm_topics(request, who, id, {}, now)), answer);
        EXPECT_EQ(key_of(consent_posting(request, who, ConsentWay::refused, now)), answer);
        EXPECT_EQ(key_of(withdraw_request(request, who, now)), answer);
    }
}

TEST(edit_request, changes_what_is_given_and_says_so) {
    const auto change = edit_request(draft(), of_arland(), {.title = " New\u202E title "}, now);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->record.title, "New title");
    EXPECT_EQ(change->record.note, draft().note);
    ASSERT_EQ(change->event.body.size(), 1u);
    EXPECT_EQ(body_of(*change, "title"), "New title");
    EXPECT_EQ(key_of(edit_request(sent(), of_arland(), {.note = "other"}, now)), "request.note_is_sent");
}

TEST(add_need, up_to_the_limit) {
    auto request = draft();
    for (std::size_t count = 1; count < limits::needs; ++count)
        request = add_need(request, of_arland(), "more", now)->record;
    EXPECT_EQ(request.needs.size(), limits::needs);
    EXPECT_EQ(request.needs.back().position, int(limits::needs));
    EXPECT_EQ(add_need(request, of_arland(), "more", now).error().kind, ErrorKind::too_much);
}

TEST(remove_need, but_not_the_last) {
    auto request = add_need(draft(), of_arland(), "more", now)->record;
    const auto first = request.needs[0].id;
    const auto change = remove_need(request, of_arland(), first, now);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->record.needs.size(), 1u);
    EXPECT_EQ(change->record.needs[0].position, 1);
    EXPECT_EQ(key_of(remove_need(draft(), of_arland(), first, now)), "request.last_need");
    EXPECT_EQ(remove_need(request, of_arland(), {999}, now).error().kind, ErrorKind::not_found);
}

TEST(confirm_topics, the_word_of_a_person_stays) {
    auto request = draft();
    request = propose_topics(request, {{request.needs[0].id, {"training", "licensing"}}}, now).record;
    const auto id = request.needs[0].id;
    const auto change = confirm_topics(request, of_arland(), id,
                                       {{"training", TopicStanding::confirmed},
                                        {"licensing", TopicStanding::removed},
                                        {"biosafety", TopicStanding::confirmed}}, now);
    ASSERT_TRUE(change);
    const std::vector<TopicTag> expected{{"biosafety", TopicStanding::confirmed},
                                         {"licensing", TopicStanding::removed},
                                         {"training", TopicStanding::confirmed}};
    EXPECT_EQ(change->record.needs[0].topics, expected);
    const auto again = propose_topics(change->record, {{id, {"licensing", "licensing", "drafting"}}}, now);
    EXPECT_EQ(again.record.needs[0].topics.size(), 4u);
    EXPECT_EQ(again.event.actor, AccountId{});
    const auto none = propose_topics(again.record, {{id, {}}}, now);
    EXPECT_EQ(none.record.needs[0].topics, expected);
}

TEST(confirm_topics, names_and_number_are_checked) {
    const auto id = draft().needs[0].id;
    const auto odd = confirm_topics(draft(), of_arland(), id, {{"a b\n", TopicStanding::confirmed}}, now);
    EXPECT_EQ(odd.error().faults[0].message.key, "field.unknown_choice");
    std::vector<TopicTag> many;
    for (std::size_t i = 0; i <= limits::topics; ++i)
        many.push_back({"t" + std::to_string(i), TopicStanding::confirmed});
    EXPECT_EQ(confirm_topics(draft(), of_arland(), id, many, now).error().faults[0].message.key,
              "field.too_many");
}

// The limit of the founding text: the Committee, and so its desk, sets no priorities.
TEST(order_needs, by_the_state_alone) {
    auto request = add_need(add_need(draft(), of_arland(), "b", now)->record, of_arland(), "c", now)->record;
    const auto a = request.needs[0].id, b = request.needs[1].id, c = request.needs[2].id;
    const auto change = order_needs(request, of_arland(), {c, a}, now);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->record.needs[0].own_order, 2);
    EXPECT_EQ(change->record.needs[1].own_order, std::nullopt);
    EXPECT_EQ(change->record.needs[2].own_order, 1);
    EXPECT_EQ(order_needs(change->record, of_arland(), {}, now)->record, request);
    EXPECT_EQ(key_of(order_needs(request, of_arland(), {b, b}, now)), "request.need_named_twice");
    EXPECT_EQ(key_of(order_needs(request, of_arland(), {{999}}, now)), "error.not_found");
    for (const auto& who : {visitor(), of_borland(), of_cordia(), of_desk(), of_committee(), of_operator()})
        EXPECT_EQ(key_of(order_needs(letter(), who, {}, now)), "error.not_allowed");
}

TEST(send_request, once) {
    auto cleared = draft();
    cleared.clearance = {{1}, "Director", before};
    const auto change = send_request(cleared, of_arland(), now);
    ASSERT_TRUE(change);
    EXPECT_FALSE(change->record.official_at) << "the signed note is still to come";
    EXPECT_EQ(status_of(change->record), RequestStatus::sent);
    EXPECT_EQ(change->record.dated, date_of(now));
    EXPECT_EQ(change->event.verb, "sent");
    EXPECT_EQ(key_of(send_request(change->record, of_arland(), now)), "request.already_sent");
    auto dated = letter();
    dated.dated = date_of(2026, 1, 2);
    EXPECT_EQ(send_request(dated, of_desk(), now)->record.dated, date_of(2026, 1, 2));
    EXPECT_EQ(send_request(dated, of_desk(), now)->record.official_at, now);
}

TEST(consent_circulation, is_given_and_taken_back_until_circulation) {
    const auto given = consent_circulation(sent(), of_arland(), ConsentWay::express, now);
    ASSERT_TRUE(given);
    EXPECT_EQ(given->record.circulation, (Consent{ConsentWay::express, now}));
    EXPECT_EQ(given->record.posting, Consent{});
    const auto again = consent_circulation(given->record, of_arland(), ConsentWay::express,
                                           Time{now.seconds + 9});
    EXPECT_EQ(again->record, given->record);
    const auto back = consent_circulation(given->record, of_arland(), ConsentWay::not_asked, now);
    EXPECT_EQ(back->record, sent());
    EXPECT_EQ(key_of(consent_circulation(sent(), of_arland(), ConsentWay::silence, now)),
              "request.silence_is_no_answer");
    EXPECT_EQ(key_of(consent_circulation(sent(), of_desk(), ConsentWay::express, now)), "error.not_allowed");
    auto out = given->record;
    out.circulated_at = now;
    EXPECT_EQ(key_of(consent_circulation(out, of_arland(), ConsentWay::express, now)),
              "request.already_circulated");
}

TEST(consent_posting, is_another_consent) {
    const auto given = consent_posting(sent(), of_arland(), ConsentWay::refused, now);
    ASSERT_TRUE(given);
    EXPECT_EQ(given->record.posting, (Consent{ConsentWay::refused, now}));
    EXPECT_EQ(given->record.circulation, Consent{});
    EXPECT_EQ(key_of(consent_posting(sent(), of_arland(), ConsentWay::silence, now)),
              "request.silence_is_no_answer");
}

TEST(circulate_request, by_the_desk_and_only_with_consent) {
    auto thanked = sent();
    thanked.authenticated_at = thanked.acknowledged_at = before;
    auto agreed = thanked;
    agreed.circulation = {ConsentWay::express, before};
    auto refused = thanked;
    refused.circulation = {ConsentWay::refused, before};
    auto silent = thanked;
    silent.circulation = {ConsentWay::silence, before};
    auto circulated = agreed;
    circulated.circulated_at = before;
    auto agreed_draft = draft();
    agreed_draft.circulation = {ConsentWay::express, before};
    const auto desk = of_desk();
    EXPECT_EQ(key_of(circulate_request(agreed, desk, now)), "done");
    EXPECT_EQ(key_of(circulate_request(silent, desk, now)), "done");
    EXPECT_EQ(key_of(circulate_request(sent(), desk, now)), "procedure.not_acknowledged");
    EXPECT_EQ(key_of(circulate_request(thanked, desk, now)), "request.no_consent");
    EXPECT_EQ(key_of(circulate_request(refused, desk, now)), "request.no_consent");
    EXPECT_EQ(key_of(circulate_request(agreed_draft, desk, now)), "request.not_sent");
    EXPECT_EQ(key_of(circulate_request(circulated, desk, now)), "request.already_circulated");
    EXPECT_EQ(key_of(circulate_request(withdrawn(), desk, now)), "request.is_withdrawn");
    EXPECT_EQ(key_of(circulate_request(archive(), desk, now)), "request.is_archive");
    EXPECT_EQ(circulate_request(agreed, desk, now)->record.circulated_at, now);
    for (const auto& who : {visitor(), of_arland(), of_cordia(), of_committee(), of_operator()})
        EXPECT_EQ(key_of(circulate_request(agreed, who, now)), "error.not_allowed");
    EXPECT_EQ(key_of(circulate_request(agreed, viewer(Role::secretariat, desk.institution, Space::practice),
                                       now)),
              "error.not_found");
}

TEST(withdraw_request, at_any_time) {
    for (const auto& it : {draft(), sent(), letter()})
        EXPECT_EQ(status_of(withdraw_request(it, of_arland(), now)->record), RequestStatus::withdrawn);
    EXPECT_EQ(key_of(withdraw_request(withdrawn(), of_arland(), now)), "request.is_withdrawn");
}
