#include "domain/relay.hpp"

#include "domain/cases.hpp"
#include "domain/procedure_world.hpp"

#include <gtest/gtest.h>

#include <functional>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

struct Row {
    const char* name;
    bool due;
    std::function<void(Case&, Request&, Procedure&)> change;
};

}  // namespace

TEST(Relay, is_due_while_who_asks_has_not_answered) {
    const Row rows[] = {
        {"an interest", true, [](Case&, Request&, Procedure&) {}},
        {"the provider has said yes", true,
         [](Case& it, Request&, Procedure&) { it.of_provider = {CaseAnswer::accepted, {}, {}, now}; }},
        {"who asks has said yes", false,
         [](Case& it, Request&, Procedure&) { it.of_requester = {CaseAnswer::accepted, {}, {}, now}; }},
        {"who asks has said no", false,
         [](Case& it, Request&, Procedure&) {
             it.of_requester = {CaseAnswer::declined, DeclineReason::other, {}, now};
         }},
        {"the provider has left", false,
         [](Case& it, Request&, Procedure&) {
             it.of_provider = {CaseAnswer::declined, DeclineReason::no_people, {}, now};
         }},
        {"nobody came back to it", false,
         [](Case& it, Request&, Procedure&) { it.interested_at = days_ago(case_terms.lapse_days + 1); }},
        {"acknowledged and not circulated", true,
         [](Case&, Request& of, Procedure&) { of.circulated_at = {}, of.acknowledged_at = now; }},
        {"not acknowledged", false, [](Case&, Request& of, Procedure&) { of.circulated_at = {}; }},
        {"withdrawn", false, [](Case&, Request& of, Procedure&) { of.withdrawn_at = now; }},
        {"with the Working Group", false,
         [](Case&, Request& of, Procedure&) { of.referrals = {{now, committee_of_states, "", {}, ""}}; }},
        {"back from the Working Group", true,
         [](Case&, Request& of, Procedure&) { of.referrals = {{now, committee_of_states, "", now, ""}}; }},
        {"of another request", false, [](Case& it, Request&, Procedure&) { it.request = {2}; }},
        {"a procedure without the step", false,
         [](Case&, Request&, Procedure& by) {
             std::erase_if(by.steps, [](const auto& step) { return step.kind == StepKind::relay; });
         }},
    };
    for (const auto& row : rows) {
        auto it = interested_case();
        auto of = request({1}, arland);
        of.sent_at = of.circulated_at = days_ago(5);
        auto by = procedure_of_2010();
        row.change(it, of, by);
        EXPECT_EQ(relay_is_due(it, of, by, date_of(now)), row.due) << row.name;
    }
}
