#include "domain/verbs/letter.hpp"

#include "support/world.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Time now{1'790'000'000};

Letter note() {
    Letter it;
    it.id = {5};
    it.kind = LetterKind::provider_note;
    it.request = {1};
    it.requester = arland;
    it.words = {{"en", "A request", "Words.\n"}, {"fr", "Une demande", "Mots.\n"}};
    return it;
}
Request about() {
    auto it = request({1}, arland);
    it.sent_at = now;
    it.circulation = {ConsentWay::express, now};
    return it;
}
std::string key_of(const Result<LetterChange>& result) {
    return result ? "done" : result.error().message.key;
}

}  // namespace

TEST(letter_verbs, a_draft_is_an_event_of_the_software) {
    auto draft = note();
    draft.id = {};
    const auto change = draft_letter(draft, {}, now);
    EXPECT_TRUE(change.record.id);
    EXPECT_EQ(change.record.drafted_at, now);
    EXPECT_EQ(change.event.verb, "drafted");
    EXPECT_EQ(change.event.subject, Subject::letter);
    EXPECT_FALSE(change.event.actor);
}

TEST(letter_verbs, an_edit_touches_one_language_and_says_so) {
    const auto change = edit_letter(note(), of_desk(), {"fr", "Une demande", "D’autres mots."}, now);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->record.words[0], note().words[0]);
    EXPECT_EQ(change->record.words[1], (LetterWords{"fr", "Une demande", "D’autres mots.\n", true}));
    ASSERT_EQ(change->event.body.size(), 1u);
    EXPECT_EQ(change->event.body[0],
              (std::pair<std::string, std::string>{"words.fr.text", "D’autres mots.\n"}));
    EXPECT_EQ(edit_letter(note(), of_desk(), note().words[0], now)->record, note()) << "nothing changed";
    EXPECT_EQ(key_of(edit_letter(note(), of_desk(), {"zh", "t", "x"}, now)), "error.not_found");
    const auto empty = edit_letter(note(), of_desk(), {"en", " ", " "}, now);
    ASSERT_FALSE(empty);
    EXPECT_EQ(empty.error().faults.size(), 2u);
}

TEST(letter_verbs, are_the_desk_s_alone_and_over_once_it_is_signed_off) {
    auto signed_off = note();
    signed_off.signed_at = now;
    const auto request = about();
    for (const auto& who :
         {visitor(), of_arland(), of_borland(), of_cordia(), of_committee(), of_operator()}) {
        EXPECT_EQ(key_of(edit_letter(note(), who, note().words[0], now)), "error.not_allowed");
        EXPECT_EQ(key_of(redraft_letter(note(), who, {}, 2, now)), "error.not_allowed");
        EXPECT_EQ(key_of(sign_letter(note(), &request, who, now)), "error.not_allowed");
    }
    EXPECT_EQ(key_of(edit_letter(signed_off, of_desk(), note().words[0], now)), "letter.is_signed");
    EXPECT_EQ(key_of(redraft_letter(signed_off, of_desk(), {}, 2, now)), "letter.is_signed");
    EXPECT_EQ(key_of(sign_letter(signed_off, &request, of_desk(), now)), "letter.is_signed");
    auto elsewhere = note();
    elsewhere.space = Space::practice;
    EXPECT_EQ(key_of(sign_letter(elsewhere, &request, of_desk(), now)), "error.not_found");
}

TEST(letter_verbs, nothing_goes_out_against_the_word_of_the_state) {
    auto request = about();
    EXPECT_TRUE(sign_letter(note(), &request, of_desk(), now));
    for (auto way : {ConsentWay::refused, ConsentWay::not_asked}) {
        request.circulation.way = way;
        EXPECT_EQ(key_of(sign_letter(note(), &request, of_desk(), now)), "letter.no_consent");
    }
    auto acknowledgement = note();
    acknowledgement.kind = LetterKind::acknowledgement;
    EXPECT_TRUE(sign_letter(acknowledgement, &request, of_desk(), now)) << "needs no consent";
    request.withdrawn_at = now;
    EXPECT_EQ(key_of(sign_letter(acknowledgement, &request, of_desk(), now)), "letter.request_withdrawn");
    auto briefing = note();
    briefing.kind = LetterKind::briefing;
    const auto change = sign_letter(briefing, nullptr, of_desk(), now);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->record.signed_by, of_desk().account);
    EXPECT_EQ(change->event.verb, "signed");
}
