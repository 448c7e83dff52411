// What the desk does about a need that nobody answers, and the State's word on it.

#include "domain/cases.hpp"
#include "domain/need_call.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

Request circulated() {
    auto it = request({1}, arland);
    it.sent_at = it.circulated_at = days_ago(60);
    return it;
}

}  // namespace

TEST(call_need, by_the_desk_about_a_circulated_need) {
    const auto it = circulated();
    const auto id = it.needs[0].id;
    const auto change = call_need(of_desk(), it, id, NeedCallKind::widen, {"Nobody so far", "en"}, now);
    ASSERT_TRUE(change);
    EXPECT_TRUE(waits_for_state(change->record));
    EXPECT_EQ(change->event.institution, arland);
    EXPECT_EQ(call_need(of_desk(), it, id, {}, {}, now).error().faults[0].place, "kind");
    EXPECT_EQ(call_need(of_desk(), it, {7}, NeedCallKind::widen, {}, now).error().kind, ErrorKind::not_found);
    EXPECT_EQ(call_need(of_desk(), request({1}, arland), id, NeedCallKind::widen, {}, now).error().kind,
              ErrorKind::conflict);
    for (const auto& who : {of_arland(), of_cordia(), of_committee()})
        EXPECT_EQ(call_need(who, it, id, NeedCallKind::widen, {}, now).error().kind, ErrorKind::not_allowed);
    for (auto kind : {NeedCallKind::circulate_again, NeedCallKind::widen, NeedCallKind::rescope})
        EXPECT_EQ(need_call_kind(name_of(kind)), kind);
}

TEST(answer_need_call, by_the_state_alone_and_once) {
    const auto it = circulated();
    const auto call = call_need(of_desk(), it, it.needs[0].id, NeedCallKind::widen, {}, now)->record;
    const auto change = answer_need_call(call, it, of_arland(), {"languages", "nonsense"}, now);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->record.allowed, std::vector<std::string>{"languages"});
    EXPECT_FALSE(waits_for_state(change->record));
    EXPECT_EQ(answer_need_call(change->record, it, of_arland(), {}, now).error().kind, ErrorKind::conflict);
    for (const auto& who : {of_borland(), of_desk(), of_cordia()})
        EXPECT_EQ(answer_need_call(call, it, who, {}, now).error().kind, ErrorKind::not_allowed);
    EXPECT_EQ(answer_need_call(call, request({2}, arland), of_arland(), {}, now).error().kind,
              ErrorKind::not_found);
}
