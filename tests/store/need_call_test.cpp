// Needs that nobody answers: who is on the desk's list and when, and what its calls do.

#include "store/case_world.hpp"
#include "store/need_call.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class need_call : public CaseContract {
protected:
    std::vector<UnservedNeed> unserved(const Viewer& viewer = of_desk(),
                                       Date today = date_of(lightfoot::testing::now)) {
        return store->read([&](Session& session) {
            auto needs = unserved_needs(session, viewer, today);
            for (auto& one : needs) add_details(session, viewer, one);
            return needs;
        });
    }
};

}  // namespace

TEST_P(need_call, a_need_without_a_live_interest_is_listed_after_its_time_for_the_desk_alone) {
    ASSERT_EQ(unserved().size(), 1u);
    EXPECT_EQ(unserved()[0].need, need);
    const auto circulated_on = date_of(days_ago(45));
    EXPECT_TRUE(unserved(of_desk(), {circulated_on.days + case_terms.unserved_days - 1}).empty());
    EXPECT_EQ(unserved(of_desk(), {circulated_on.days + case_terms.unserved_days}).size(), 1u);
    for (const auto& who : {visitor(), of_arland(), of_cordia(), of_committee()})
        EXPECT_TRUE(unserved(who).empty());
}

TEST_P(need_call, interest_takes_it_off_and_a_decline_or_a_lapse_brings_it_back) {
    auto it = interest();
    EXPECT_TRUE(unserved().empty());
    EXPECT_EQ(unserved(of_desk(), {date_of(now).days + case_terms.lapse_days}).at(0).lapsed, 1);
    act(it, of_cordia(),
        [&](const Case& at) { return decline_case(at, of_cordia(), DeclineReason::no_funds, {}, now); });
    ASSERT_EQ(unserved().size(), 1u);
    EXPECT_EQ(unserved()[0].declined, 1);
}

TEST_P(need_call, what_was_delivered_is_served) {
    auto closed = case_at(CaseStatus::closed);
    closed.request = circulated, closed.need = need;
    prepare([&](Session& session) { insert_case(session, closed); });
    EXPECT_TRUE(unserved().empty());
    closed.outcome = CaseOutcome::no_answer;
    prepare([&](Session& session) { update_case(session, closed); });
    EXPECT_EQ(unserved().size(), 1u);
}

TEST_P(need_call, circulating_again_tells_every_provider_and_asking_tells_the_state) {
    const auto path = " /requests/" + circulated.text();
    EXPECT_TRUE(
        call_need(desk_for_cases(), of_desk(), circulated, need, NeedCallKind::circulate_again, {}, now));
    auto both = std::vector<std::string>{email_of(of_cordia()) + path, email_of(of_delta()) + path};
    std::sort(both.begin(), both.end());
    EXPECT_EQ(mails(), both);
    const auto call = call_need(desk_for_cases(), of_desk(), circulated, need, NeedCallKind::widen,
                                {"May it be wider?", "en"}, now)
                          .value();
    EXPECT_EQ(mails(), std::vector<std::string>{email_of(of_arland()) + path});
    const auto answered =
        answer_need_call(desk_for_cases(), of_arland(), circulated, call.id, {"regions", "kinds"}, now)
            .value();
    const auto calls =
        store->read([&](Session& session) { return list_need_calls(session, of_cordia(), circulated); });
    ASSERT_EQ(calls.size(), 2u);
    EXPECT_TRUE(calls[0] == answered || calls[1] == answered);
    EXPECT_EQ(answered.allowed, (std::vector<std::string>{"regions", "kinds"}));
    EXPECT_EQ(unserved().at(0).calls.size(), 2u);
    EXPECT_TRUE(store->read(
        [&](Session& session) { return list_need_calls(session, of_borland(), circulated).empty(); }));
}

TEST_P(need_call, of_what_one_may_not_see_is_not_found) {
    EXPECT_EQ(call_need(desk_for_cases(), of_desk(), {12}, {1200}, NeedCallKind::widen, {}, now).error().kind,
              ErrorKind::not_found);
    EXPECT_EQ(answer_need_call(desk_for_cases(), of_borland(), circulated, {5}, {}, now).error().kind,
              ErrorKind::not_found);
    EXPECT_EQ(answer_need_call(desk_for_cases(), of_arland(), circulated, {5}, {}, now).error().kind,
              ErrorKind::not_found);
}

ON_BOTH_ENGINES(need_call);
