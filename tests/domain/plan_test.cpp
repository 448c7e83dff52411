// A plan stays light, says so where it does not, and goes to nobody then without the State's own word.

#include "domain/plan.hpp"

#include "domain/cases.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Date today = date_of(now);

Delivery planned(int id, std::optional<Date> from, DeliveryKind kind = DeliveryKind::visit) {
    auto it = agreed_delivery();
    it.id = {id};
    it.kind = kind;
    it.from = from;
    it.in_plan = true;
    return it;
}

std::vector<Case> cases_of(const std::vector<Delivery>& deliveries) {
    auto it = case_at(CaseStatus::delivering);
    it.need = {100};
    it.deliveries = deliveries;
    return {it};
}

std::vector<std::string> keys(const std::vector<Message>& reasons) {
    std::vector<std::string> keys;
    for (const auto& reason : reasons) keys.push_back(reason.key);
    return keys;
}
using Keys = std::vector<std::string>;

Request with_capacity() {
    auto it = request({1}, arland);
    it.needs[0].hosting.visits = 2;
    it.needs[0].hosting.days_per_month = 3;
    it.needs[0].hosting.no_go = {{date_of(2026, 12, 20), date_of(2027, 1, 10)}};
    return it;
}

}  // namespace

TEST(plan_of, is_what_was_chosen_by_first_day_and_without_what_was_cancelled) {
    auto other = planned(4, today);
    other.in_plan = false;
    auto gone = planned(5, today);
    gone.cancelled_at = now;
    const auto lines = plan_of(cases_of(
        {planned(1, std::nullopt), planned(2, Date{today.days + 9}), planned(3, today), other, gone}));
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[0].delivery.id, DeliveryId{3});
    EXPECT_EQ(lines[1].delivery.id, DeliveryId{2});
    EXPECT_EQ(lines[2].delivery.id, DeliveryId{1});
    EXPECT_EQ(lines[0].provider, cordia);
}

TEST(over_the_limits, seven_deliveries_and_one_page) {
    std::vector<Delivery> seven;
    for (int id = 1; id <= 7; ++id) seven.push_back(planned(id, std::nullopt));
    const auto open = request({1}, arland);
    EXPECT_EQ(keys(over_the_limits(plan_of(cases_of(seven)), open, 1)), Keys{});
    EXPECT_EQ(keys(over_the_limits(plan_of(cases_of(seven)), open, 2)), Keys{"plan.over.pages"});
    seven.push_back(planned(8, std::nullopt));
    EXPECT_EQ(keys(over_the_limits(plan_of(cases_of(seven)), open, 1)), Keys{"plan.over.deliveries"});
}

TEST(over_the_limits, what_the_state_has_said_that_it_can_host) {
    const auto open = with_capacity();
    const auto day = [](int day) { return date_of(2026, 11, day); };
    const auto over = [&](const std::vector<Delivery>& deliveries) {
        return keys(over_the_limits(plan_of(cases_of(deliveries)), open, 1));
    };
    EXPECT_EQ(over({planned(1, day(2)), planned(2, day(9))}), Keys{});
    EXPECT_EQ(over({planned(1, day(2)), planned(2, day(9)), planned(3, day(16))}), Keys{"plan.over.visits"});
    EXPECT_EQ(over({planned(1, day(2)), planned(2, day(9)), planned(3, day(16), DeliveryKind::call)}),
              Keys{});
    auto week = planned(1, day(29));
    week.to = date_of(2026, 12, 3);
    EXPECT_EQ(over({week}), Keys{}) << "two days in one month, three in the next";
    week.to = date_of(2026, 12, 4);
    EXPECT_EQ(over({week}), Keys{"plan.over.days"});
    EXPECT_EQ(over({planned(1, date_of(2026, 12, 24))}), Keys{"plan.over.no_go"});
    auto elsewhere = cases_of({planned(1, date_of(2026, 12, 24))});
    elsewhere[0].need = {7};
    EXPECT_EQ(keys(over_the_limits(plan_of(elsewhere), open, 1)), Keys{}) << "that was said of another need";
    auto endless = planned(1, day(1));
    endless.to = date_of(2999, 1, 1);
    EXPECT_FALSE(over({endless}).empty()) << "a mistyped year ends the loop all the same";
}

TEST(plan_word, holds_for_the_limits_it_was_given_for) {
    const auto open = request({1}, arland);
    std::vector<Delivery> many;
    for (int id = 1; id <= 8; ++id) many.push_back(planned(id, std::nullopt));
    const auto reasons = over_the_limits(plan_of(cases_of(many)), open, 1);
    EXPECT_FALSE(may_go_out(reasons, std::nullopt));
    EXPECT_TRUE(may_go_out({}, std::nullopt));
    const auto spoken = speak_on_plan(open, reasons, of_arland(), {"We are a federation", "en"}, now);
    ASSERT_TRUE(spoken);
    EXPECT_TRUE(may_go_out(reasons, spoken->record));
    many.push_back(planned(9, std::nullopt));
    EXPECT_FALSE(may_go_out(over_the_limits(plan_of(cases_of(many)), open, 1), spoken->record))
        << "it has grown since";
    EXPECT_EQ(speak_on_plan(open, {}, of_arland(), {}, now).error().message.key, "plan.is_light");
    for (const auto& who : {of_cordia(), of_desk(), of_borland(), of_committee()})
        EXPECT_EQ(speak_on_plan(open, reasons, who, {}, now).error().kind, ErrorKind::not_allowed);
}

TEST(choose_plan, is_one_act_of_the_state_over_all_its_cases) {
    const auto open = request({1}, arland);
    auto cases = cases_of({planned(1, today), planned(2, today)});
    auto second = case_at(CaseStatus::delivering);
    second.id = {9002}, second.deliveries[0].id = {3};
    cases.push_back(second);
    const auto changes = choose_plan(open, cases, of_arland(), {{1}, {3}}, now);
    ASSERT_TRUE(changes);
    ASSERT_EQ(changes->size(), 2u);
    EXPECT_FALSE((*changes)[0].record.deliveries[1].in_plan);
    EXPECT_TRUE((*changes)[1].record.deliveries[0].in_plan);
    EXPECT_EQ((*changes)[1].event.verb, "plan_chosen");
    EXPECT_TRUE(choose_plan(open, cases, of_arland(), {{1}, {2}}, now)->empty()) << "nothing changes";
    EXPECT_EQ(choose_plan(open, cases, of_arland(), {{77}}, now).error().kind, ErrorKind::not_found);
    for (const auto& who : {of_cordia(), of_desk(), of_borland(), visitor()})
        EXPECT_EQ(choose_plan(open, cases, who, {}, now).error().kind, ErrorKind::not_allowed);
}
