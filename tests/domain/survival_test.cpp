// Against published examples, worked by hand: the two arms of the trial of 6-mercaptopurine in leukaemia
// (E. J. Freireich and others, Blood 21 (1963), 699-716), weeks of remission.

#include "domain/survival.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

std::vector<Wait> waits(std::vector<int> ended, std::vector<int> open = {}) {
    std::vector<Wait> all;
    for (int days : ended) all.push_back({days, true});
    for (int days : open) all.push_back({days, false});
    return all;
}

WaitCurve treated() {
    return wait_curve(
        waits({6, 6, 6, 7, 10, 13, 16, 22, 23}, {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}));
}
WaitCurve untreated() {
    return wait_curve(
        waits({1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23}));
}

}  // namespace

TEST(survival, treated_arm_of_the_trial) {
    const auto curve = treated();
    EXPECT_EQ(curve.count, 21);
    EXPECT_EQ(curve.ended, 9);
    EXPECT_EQ(curve.open(), 12);
    struct Row {
        int day, at_risk, ended;
        double waiting;
    };
    // 18/21, then 16/17, 14/15, 11/12, 10/11, 6/7, 5/6 of it.
    const Row rows[] = {{6, 21, 3, 0.8571},  {7, 17, 1, 0.8067},  {10, 15, 1, 0.7529}, {13, 12, 1, 0.6902},
                        {16, 11, 1, 0.6275}, {22, 7, 1, 0.5378}, {23, 6, 1, 0.4482}};
    ASSERT_EQ(curve.steps.size(), std::size(rows));
    for (std::size_t i = 0; i < std::size(rows); ++i) {
        EXPECT_EQ(curve.steps[i].day, rows[i].day);
        EXPECT_EQ(curve.steps[i].at_risk, rows[i].at_risk) << rows[i].day;
        EXPECT_EQ(curve.steps[i].ended, rows[i].ended) << rows[i].day;
        EXPECT_NEAR(curve.steps[i].waiting, rows[i].waiting, 0.00005) << rows[i].day;
    }
}

TEST(survival, median_with_its_interval) {
    EXPECT_EQ(treated().median, 23);
    EXPECT_EQ(treated().median_low, 13);
    EXPECT_EQ(treated().median_high, std::nullopt) << "fewer than half can be said to have ended";
    EXPECT_EQ(untreated().median, 8);
    EXPECT_EQ(untreated().median_low, 4);
    EXPECT_EQ(untreated().median_high, 11);
}

TEST(survival, limits_by_greenwood_on_the_log_log_scale) {
    // On day 13: standard error 0.1068, so 0.6902 to the power of exp(±1.96 · 0.1068 / (0.6902 · 0.3708)).
    const auto step = treated().steps.at(3);
    ASSERT_EQ(step.day, 13);
    EXPECT_NEAR(step.low.value(), 0.4316, 0.0005);
    EXPECT_NEAR(step.high.value(), 0.8491, 0.0005);
    EXPECT_FALSE(untreated().steps.back().low) << "nobody waits longer than the last day";
}

TEST(survival, without_open_ones_it_is_the_plain_share) {
    const auto curve = untreated();
    EXPECT_NEAR(waiting_after(curve, 0), 1, 1e-9);
    EXPECT_NEAR(waiting_after(curve, 1), 19. / 21, 1e-9);
    EXPECT_NEAR(waiting_after(curve, 10), 8. / 21, 1e-9);
    EXPECT_NEAR(waiting_after(curve, 400), 0, 1e-9);
}

TEST(survival, nothing_has_ended) {
    const auto curve = wait_curve(waits({}, {10, 400}));
    EXPECT_EQ(curve.count, 2);
    EXPECT_EQ(curve.open(), 2);
    EXPECT_TRUE(curve.steps.empty());
    EXPECT_FALSE(curve.median);
    EXPECT_EQ(waiting_after(curve, 1000), 1);
}

TEST(survival, nothing_at_all) {
    const auto curve = wait_curve({});
    EXPECT_EQ(curve.count, 0);
    EXPECT_FALSE(curve.median);
}

TEST(survival, all_on_the_first_day) {
    const auto curve = wait_curve(waits({0, 0, 0}));
    EXPECT_EQ(curve.median, 0);
    EXPECT_EQ(curve.steps.size(), 1u);
    EXPECT_EQ(waiting_after(curve, 0), 0);
}

TEST(survival, exactly_half_is_half) {
    EXPECT_EQ(wait_curve(waits({3, 5}, {9, 9})).median, 5);
    EXPECT_EQ(wait_curve(waits({3}, {9, 9})).median, std::nullopt);
}

TEST(survival, who_was_last_seen_on_a_day_was_still_waiting_on_it) {
    const auto curve = wait_curve(waits({5}, {5, 4}));
    ASSERT_EQ(curve.steps.size(), 1u);
    EXPECT_EQ(curve.steps[0].at_risk, 2);
    EXPECT_NEAR(curve.steps[0].waiting, 0.5, 1e-9);
}

TEST(survival, open_ones_make_it_longer_than_leaving_them_out) {
    const auto left_out = wait_curve(waits({5, 10, 20}));
    const auto counted = wait_curve(waits({5, 10, 20}, {30, 30, 30}));
    EXPECT_EQ(left_out.median, 10);
    EXPECT_EQ(counted.median, 20);
}
