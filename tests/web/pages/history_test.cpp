#include "web/pages/history.hpp"

#include "domain/case_fields.hpp"
#include "domain/fields.hpp"
#include "domain/verbs/component_rules.hpp"
#include "web/pages/storybook_world.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

Case every_fact() {
    const Quote words{"words", "en"};
    Case it;
    it.id = {1}, it.request = {2}, it.need = {3};
    it.title = it.words = words;
    it.next_on = story::today;
    it.of_requester = it.of_provider = {CaseAnswer::declined, DeclineReason::other, words, story::noon};
    it.funder = it.expert = it.host = {story::sulenta, "words"};
    Delivery one{{1}, "title", "en", DeliveryKind::call, "owner", story::today, story::today, "place", "room",
                 "school", true, story::noon, story::noon, story::noon, story::noon, words, story::noon,
                 Fulfilment::in_part, words, "https://example.org", story::noon, story::noon};
    it.deliveries = {one};
    it.requester_feedback = it.provider_feedback =
        Feedback{CaseOutcome::in_part, "helped", "otherwise", "en", story::noon};
    it.closed_at = story::noon;
    it.outcome = CaseOutcome::in_part;
    it.follow_up = {story::noon, story::noon, Use::in_part, words};
    return it;
}

Component every_fact_of_a_component() {
    Component it;
    it.host = {"XM-1", {"host", "en"}, "implementer"};
    it.added = it.untouched = it.by_whom = it.cost = it.owner = it.cleared_by = "words";
    it.obligation = "op3c-border-enforcement";
    it.contact = {"name", "office@example.org", "en"};
    it.asked_at = it.reminded_at = it.silent_at = it.taken_back_at = it.withdrawn_at = story::noon;
    it.answer = {HostWord::declined, HostRefusal::other, {"words", "en"}, story::noon};
    it.carries = {{1}};
    return it;
}

}  // namespace

TEST(history_words, every_field_that_the_ledger_names_has_a_name_for_readers) {
    auto request = story::request_of_sulenta();
    request.circulation = {ConsentWay::express, story::noon};
    request.posting = {ConsentWay::refused, story::noon};
    request.dated = story::today;
    request.withdrawn_at = story::noon;
    request.authenticated_at = request.acknowledged_at = request.recalled_at = story::noon;
    request.set_aside = {SetAsideReason::not_a_state, story::noon, "words"};
    request.posted = {"text", "en", story::noon, story::noon, story::noon};
    request.referrals = {{story::noon, story::aldoria, "words", story::noon, "advice"}};
    request.met = {story::noon, story::noon, MetAnswer::met, "words"};
    for (const auto& [field, value] : fields_of(request))
        EXPECT_TRUE(history_knows("request", field)) << field;
    auto offer = story::offer();
    offer.withdrawn_at = story::noon;
    offer.contact = {"office", "office@example.org", "person", "person@example.org", "+1"};
    for (const auto& [field, value] : fields_of(offer)) EXPECT_TRUE(history_knows("offer", field)) << field;
    for (const auto& [field, value] : fields_of(every_fact()))
        EXPECT_TRUE(field == "request" || field == "need" || history_knows("case", field)) << field;
    for (const auto& [field, value] : fields_of(every_fact_of_a_component()))
        EXPECT_TRUE(history_knows("component", field)) << field;
    EXPECT_FALSE(history_knows("offer", "fingerprint"));
    EXPECT_FALSE(history_knows("request", "need."));
}
