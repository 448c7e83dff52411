// Nothing leaves a ministry before it is cleared there; who edits afterwards takes the clearance back.

#include "domain/verbs/request.hpp"
#include "support/world.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Time now{1'790'000'000};

Request draft() {
    auto it = request({1}, arland);
    it.drafted_by = of_arland().account;
    return it;
}
Viewer deputy() {
    auto it = of_arland();
    it.account = {77};
    return it;
}
std::string key_of(const Result<RequestChange>& result) {
    if (result) return "done";
    const auto& error = result.error();
    return error.faults.empty() ? error.message.key : error.faults[0].message.key;
}

}  // namespace

TEST(clear_request, who_drafted_names_the_superior_and_another_clears_by_their_own_word) {
    EXPECT_EQ(key_of(clear_request(draft(), of_arland(), "", now)), "clearance.name_needed");
    EXPECT_EQ(key_of(clear_request(draft(), of_arland(), "  ", now)), "clearance.name_needed");
    const auto named = clear_request(draft(), of_arland(), "A. Director, legal affairs", now);
    ASSERT_TRUE(named);
    EXPECT_EQ(named->record.clearance, (Clearance{of_arland().account, "A. Director, legal affairs", now}));
    EXPECT_EQ(named->event.verb, "cleared");
    for (const auto& [field, value] : named->event.body) EXPECT_EQ(value.find("Director"), std::string::npos);
    const auto own = clear_request(draft(), deputy(), "", now);
    ASSERT_TRUE(own);
    EXPECT_EQ(own->record.clearance.by, deputy().account);
    auto nobody_known = draft();
    nobody_known.drafted_by = {};
    EXPECT_EQ(key_of(clear_request(nobody_known, deputy(), "", now)), "clearance.name_needed");
}

TEST(clear_request, only_by_the_state_and_only_what_was_written_here) {
    for (const auto& who : {visitor(), of_borland(), of_cordia(), of_desk(), of_committee(), of_operator()})
        EXPECT_EQ(key_of(clear_request(draft(), who, "Director", now)), "error.not_allowed");
    auto letter = draft();
    letter.arrival = RequestArrival::letter;
    EXPECT_EQ(key_of(clear_request(letter, of_arland(), "Director", now)), "request.letter_is_cleared");
    auto gone = draft();
    gone.withdrawn_at = now;
    EXPECT_EQ(key_of(clear_request(gone, of_arland(), "Director", now)), "request.is_withdrawn");
    EXPECT_EQ(key_of(clear_request(draft(), of_arland(), std::string(300, 'x'), now)), "field.too_long");
}

TEST(clear_request, sending_is_refused_before_it_and_done_after_it) {
    const auto refused = send_request(draft(), of_arland(), now);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message.key, "request.not_cleared");
    EXPECT_EQ(refused.error().faults.at(0).place, "cleared_by");
    const auto cleared = clear_request(draft(), of_arland(), "Director", now);
    EXPECT_TRUE(send_request(cleared->record, of_arland(), now));
}

TEST(clear_request, an_edit_afterwards_takes_it_back_and_an_answer_does_not) {
    const auto cleared = clear_request(draft(), deputy(), "", now)->record;
    const auto need = cleared.needs.at(0).id;
    for (const auto& change : {edit_request(cleared, of_arland(), {.title = "Another"}, now),
                               edit_request(cleared, of_arland(), {.note = "Another note."}, now),
                               edit_need(cleared, of_arland(), need, {.who = "Customs"}, now),
                               edit_need(cleared, of_arland(), need, {.visits = std::optional{2}}, now),
                               add_need(cleared, of_arland(), "A scanner.", now)}) {
        ASSERT_TRUE(change);
        EXPECT_FALSE(change->record.clearance.at) << change->event.verb;
        EXPECT_EQ(change->record.drafted_by, of_arland().account);
        EXPECT_EQ(key_of(send_request(change->record, of_arland(), now)), "request.not_cleared");
    }
    for (const auto& change :
         {consent_circulation(cleared, of_arland(), ConsentWay::express, now),
          confirm_topics(cleared, of_arland(), need, {{"training", TopicStanding::confirmed}}, now),
          edit_request(cleared, of_arland(), {.title = cleared.title}, now)})
        EXPECT_TRUE(change->record.clearance.at) << change->event.verb;
    EXPECT_TRUE(propose_topics(cleared, {{need, {"customs-control"}}}, now).record.clearance.at);
}

TEST(clear_request, new_words_of_what_was_sent_are_cleared_in_the_same_act) {
    auto before = draft();
    const auto change = [&](std::string_view name) -> Result<RequestChange> {
        auto edited = TRY(edit_request(before, of_arland(), {.title = "Ports"}, now));
        return clear_change(before, std::move(edited), of_arland(), name, now);
    };
    EXPECT_EQ(key_of(change("")), "done") << "a draft is cleared before it is sent";
    before.sent_at = now;
    before.clearance = {of_arland().account, "A. Director", now};
    EXPECT_EQ(key_of(change("")), "clearance.change_needed");
    EXPECT_EQ(key_of(change("  ")), "clearance.change_needed");
    const auto cleared = change("B. Deputy").value();
    EXPECT_EQ(cleared.record.clearance.name, "B. Deputy");
    EXPECT_EQ(cleared.record.title, "Ports");
    EXPECT_EQ(cleared.event.verb, "edited");
    EXPECT_EQ(key_of(clear_change(before, {before, {}}, of_arland(), "", now)), "done") << "no new words";
    before.arrival = RequestArrival::letter;
    EXPECT_EQ(key_of(change("")), "done") << "a letter was cleared on paper";
}
