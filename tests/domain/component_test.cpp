// The table of a component: every status with every act by every side, and what follows from the facts.

#include "domain/component.hpp"

#include "domain/cases.hpp"
#include "domain/verbs/component.hpp"

#include <gtest/gtest.h>

#include <set>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

using S = ComponentStatus;
using A = ComponentAct;

constexpr A all_acts[] = {A::edit,         A::ask,   A::write,           A::remind,
                          A::note_silence, A::agree, A::agree_in_public, A::decline,
                          A::take_back,    A::carry, A::withdraw};
constexpr ComponentSide all_sides[] = {ComponentSide::state, ComponentSide::host, ComponentSide::software};

Viewer state() {
    Viewer viewer;
    viewer.role = Role::point_of_contact;
    viewer.institution = arland;
    viewer.account = {71};
    return viewer;
}

Component component_at(S status) {
    Component it;
    it.id = {5001};
    it.request = {1};
    it.need = {100};
    it.requester = arland;
    it.host = {"XM-1", {"A customs reform", "en"}, "The customs school"};
    it.language = "en";
    it.added = "Half a day";
    it.untouched = "Dates and budget";
    it.contact = {"Office", "office@host.example", "en"};
    it.created_at = days_ago(40);
    if (status == S::draft) return it;
    it.asked_at = days_ago(30);
    it.link = 1;
    if (status == S::unanswered) it.reminded_at = days_ago(16), it.silent_at = days_ago(2);
    if (status == S::agreed) it.answer = {HostWord::to_parties, {}, {}, days_ago(3)};
    if (status == S::agreed_in_public || status == S::taken_back)
        it.answer = {HostWord::in_public, {}, {}, days_ago(3)};
    if (status == S::declined) it.answer = {HostWord::declined, HostRefusal::no_capacity, {}, days_ago(3)};
    if (status == S::taken_back) it.taken_back_at = days_ago(1);
    if (status == S::withdrawn) it.withdrawn_at = days_ago(1);
    return it;
}

Result<ComponentChange> tried(const Component& it, A act, ComponentSide by) {
    const auto by_host = by == ComponentSide::host;
    const auto only = [](const Result<Change<ComponentMessage>>& result,
                         const Component& it) -> Result<ComponentChange> {
        if (!result) return result.error();
        return ComponentChange{it, result->event};
    };
    switch (act) {
    case A::edit: return edit_component(it, state(), {"More", "All else", "", "", "", "", {}}, now);
    case A::ask: return ask_host(it, state(), "The director", now);
    case A::write:
        return by_host ? only(write_as_host(it, {"Why us?", "en"}, now), it)
                       : only(write_to_host(it, state(), {"Because", "en"}, now), it);
    case A::remind: return remind_host(it, now);
    case A::note_silence: {
        auto reminded = it;
        if (!reminded.reminded_at) reminded.reminded_at = days_ago(15);
        return note_host_silence(reminded, now);
    }
    case A::agree: return answer_as_host(it, {HostWord::to_parties, {}, {}}, now);
    case A::agree_in_public: return answer_as_host(it, {HostWord::in_public, {}, {}}, now);
    case A::decline: return answer_as_host(it, {HostWord::declined, HostRefusal::funder, {}}, now);
    case A::take_back: return take_back_consent(it, {}, now);
    case A::carry: return carry_deliveries(it, {}, state(), {}, now);
    case A::withdraw: return withdraw_component(it, state(), now);
    }
    return not_found();
}

bool has_verb(A act, ComponentSide by) {
    const bool software = act == A::remind || act == A::note_silence;
    const bool host =
        act == A::agree || act == A::agree_in_public || act == A::decline || act == A::take_back;
    if (software) return by == ComponentSide::software;
    if (act == A::write) return by != ComponentSide::software;
    return by == (host ? ComponentSide::host : ComponentSide::state);
}

}  // namespace

TEST(component, status_follows_from_the_facts) {
    for (const auto status : component_statuses) EXPECT_EQ(status_of(component_at(status)), status);
    auto gone = component_at(S::agreed_in_public);
    gone.request_withdrawn = true;
    EXPECT_EQ(status_of(gone), S::withdrawn);
    EXPECT_FALSE(is_named_in_public(gone)) << "with the request the name goes, too";
}

TEST(component, every_act_is_possible_exactly_where_the_table_has_it_and_leads_where_it_says) {
    for (const auto status : component_statuses)
        for (const auto act : all_acts)
            for (const auto by : all_sides) {
                if (!has_verb(act, by)) {
                    EXPECT_FALSE(may_now(status, act, by)) << name_of(status) << ' ' << name_of(act);
                    continue;
                }
                const auto done = tried(component_at(status), act, by);
                EXPECT_EQ(bool(done), may_now(status, act, by))
                    << name_of(status) << ' ' << name_of(act) << ' ' << name_of(by);
                if (!done) {
                    EXPECT_EQ(done.error().message.key, "component.not_now");
                    continue;
                }
                for (const auto& row : component_transitions()) {
                    const bool its = row.from == status && row.act == act && row.by == by;
                    EXPECT_TRUE(!its || status_of(done->record) == row.to)
                        << name_of(status) << ' ' << name_of(act);
                }
            }
}

TEST(component, the_table_has_each_row_once) {
    std::set<std::tuple<int, int, int>> rows;
    for (const auto& row : component_transitions())
        EXPECT_TRUE(rows.emplace(int(row.from), int(row.act), int(row.by)).second);
}

TEST(component, a_request_that_was_withdrawn_stops_everything) {
    for (const auto status : component_statuses)
        for (const auto act : all_acts) {
            auto it = component_at(status);
            it.request_withdrawn = true;
            const auto by = has_verb(act, ComponentSide::state)  ? ComponentSide::state
                            : has_verb(act, ComponentSide::host) ? ComponentSide::host
                                                                 : ComponentSide::software;
            const auto done = tried(it, act, by);
            ASSERT_FALSE(done);
            EXPECT_EQ(done.error().message.key, "component.request_withdrawn");
        }
}

TEST(component, who_asks_is_reminded_of_what_a_host_must_know) {
    auto it = component_at(S::draft);
    it.added = it.untouched = it.contact.email = "";
    it.drafted_by = state().account;
    const auto asked = ask_host(it, state(), "", now);
    ASSERT_FALSE(asked);
    std::set<std::string> places;
    for (const auto& fault : asked.error().faults) places.insert(fault.place);
    EXPECT_EQ(places, (std::set<std::string>{"added", "untouched", "contact_email", "cleared_by"}));
    it = component_at(S::draft);
    it.drafted_by = {72};
    EXPECT_TRUE(ask_host(it, state(), "", now)) << "what a colleague drafted is cleared by who asks";
}

TEST(component, another_state_and_everybody_else_find_none) {
    auto other = state();
    other.institution = borland;
    auto desk = state();
    desk.role = Role::secretariat;
    for (const auto& viewer : {other, desk}) {
        const auto done = withdraw_component(component_at(S::draft), viewer, now);
        EXPECT_EQ(done.error().kind, ErrorKind::not_found);
    }
}

TEST(component, declining_gives_a_reason_and_words_where_it_is_another_one) {
    const auto key = [](const HostAnswerForm& form) {
        const auto done = answer_as_host(component_at(S::asked), form, now);
        return done ? std::string("done") : done.error().faults.at(0).message.key;
    };
    EXPECT_EQ(key({}), "component.answer_needed");
    EXPECT_EQ(key({HostWord::declined, {}, {}}), "component.reason_needed");
    EXPECT_EQ(key({HostWord::declined, HostRefusal::other, {"  ", "en"}}), "component.words_needed");
    EXPECT_EQ(key({HostWord::declined, HostRefusal::other, {"We are two people.", "en"}}), "done");
}

TEST(component, an_edit_forgets_what_was_answered_and_a_new_question_has_a_new_link) {
    const auto declined = component_at(S::declined);
    const auto edited =
        edit_component(declined, state(),
                       {"Less", "All else", "", "", "", "", {"Office", "office@host.example", "fr"}}, now);
    ASSERT_TRUE(edited);
    EXPECT_EQ(edited->record.answer, HostAnswer{});
    const auto asked = ask_host(edited->record, state(), "The director", now);
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->record.link, declined.link + 1);
}

TEST(component, is_reminded_once_and_then_silence_is_noted) {
    auto it = component_at(S::asked);
    it.asked_at = days_ago(component_terms.remind_days - 1);
    EXPECT_FALSE(remind_host(it, now)) << "a day too early";
    it.asked_at = days_ago(component_terms.remind_days);
    const auto reminded = remind_host(it, now);
    ASSERT_TRUE(reminded);
    EXPECT_FALSE(remind_host(reminded->record, now)) << "once";
    EXPECT_FALSE(note_host_silence(reminded->record, now));
    const Time later{now.seconds +
                     day_seconds * (component_terms.silence_days - component_terms.remind_days)};
    const auto silent = note_host_silence(reminded->record, later);
    ASSERT_TRUE(silent);
    EXPECT_EQ(status_of(silent->record), S::unanswered);
    EXPECT_FALSE(host_answer_due(silent->record));
}

TEST(component, carries_only_deliveries_of_its_own_need) {
    auto mine = case_at(CaseStatus::delivering);
    auto other = mine;
    other.need = {999};
    other.deliveries[0].id = {9999};
    const auto carry = [&](std::set<DeliveryId> chosen) {
        return carry_deliveries(component_at(S::agreed), {mine, other}, state(), chosen, now);
    };
    ASSERT_TRUE(carry({mine.deliveries[0].id}));
    EXPECT_EQ(carry({mine.deliveries[0].id})->record.carries, std::vector{mine.deliveries[0].id});
    EXPECT_EQ(carry({other.deliveries[0].id}).error().kind, ErrorKind::not_found);
    mine.deliveries[0].cancelled_at = now;
    EXPECT_EQ(carry({mine.deliveries[0].id}).error().kind, ErrorKind::not_found);
}

TEST(component, a_choice_is_filled_with_what_is_known_and_needs_a_host) {
    auto request = lightfoot::testing::request({1}, arland);
    request.needs[0].first_step = "A call with the school";
    HostChoice choice{{"XM-1", {"A reform", "en"}, "School"},
                      "Head",
                      {"Office", "o@host.example", "en"},
                      "customs-control",
                      "op3c-border-enforcement"};
    const auto chosen = choose_host(request, request.needs[0].id, state(), choice, now);
    ASSERT_TRUE(chosen);
    EXPECT_EQ(chosen->record.added, "A call with the school");
    EXPECT_EQ(chosen->record.owner, "Head");
    EXPECT_EQ(status_of(chosen->record), S::draft);
    EXPECT_EQ(choose_host(request, request.needs[0].id, state(), {}, now).error().faults.at(0).message.key,
              "component.host_needed");
    EXPECT_EQ(choose_host(request, {987}, state(), choice, now).error().kind, ErrorKind::not_found);
    request.withdrawn_at = now;
    EXPECT_EQ(choose_host(request, request.needs[0].id, state(), choice, now).error().message.key,
              "request.is_withdrawn");
}
