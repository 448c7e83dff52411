#include "domain/sign_in.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

constexpr Time start{1'800'000'000};
constexpr Time later(std::int64_t seconds) { return {start.seconds + seconds}; }

struct SignInTest : testing::Test {
    Account account;
    SignIn sign_in;
    SignInTest() {
        account.id = {7};
        account.role = Role::provider;
        sign_in.account = account.id;
        sign_in.created_at = sign_in.last_seen_at = start;
        sign_in.expires_at = later(30 * day_seconds);
    }
    SignInStage at(std::int64_t seconds) const { return stage_of(sign_in, account, later(seconds)); }
};

}  // namespace

TEST_F(SignInTest, lasts_twelve_hours_without_a_visit) {
    EXPECT_EQ(at(12 * hour_seconds - 1), SignInStage::complete);
    EXPECT_EQ(at(12 * hour_seconds), SignInStage::ended);
    sign_in.last_seen_at = later(6 * hour_seconds);
    EXPECT_EQ(at(18 * hour_seconds - 1), SignInStage::complete);
}

TEST_F(SignInTest, lasts_thirty_days_at_most) {
    sign_in.last_seen_at = later(30 * day_seconds - 60);
    EXPECT_EQ(at(30 * day_seconds - 1), SignInStage::complete);
    EXPECT_EQ(at(30 * day_seconds), SignInStage::ended);
}

TEST_F(SignInTest, is_shorter_in_practice) {
    account.space = Space::practice;
    EXPECT_EQ(at(4 * hour_seconds), SignInStage::ended);
}

TEST_F(SignInTest, an_ended_account_ends_it_at_once) {
    account.ended_at = start;
    EXPECT_EQ(at(0), SignInStage::ended);
}

TEST_F(SignInTest, another_account_never_gets_it) {
    sign_in.account = {8};
    EXPECT_EQ(at(0), SignInStage::ended);
}

TEST_F(SignInTest, waits_ten_minutes_for_the_second_factor) {
    account.has_second_factor = true;
    EXPECT_EQ(at(0), SignInStage::needs_second_factor);
    EXPECT_EQ(at(599), SignInStage::needs_second_factor);
    EXPECT_EQ(at(600), SignInStage::ended);
    sign_in.second_factor_done = true;
    EXPECT_EQ(at(600), SignInStage::complete);
}

TEST_F(SignInTest, who_must_have_a_second_factor_sets_it_up_first) {
    for (const Role role : all_roles) {
        account.role = role;
        account.space = Space::real;
        const bool must = role == Role::secretariat || role == Role::committee || role == Role::administrator;
        EXPECT_EQ(at(0), must ? SignInStage::needs_setting_up : SignInStage::complete) << name_of(role);
        account.space = Space::practice;
        EXPECT_EQ(at(0), SignInStage::complete);
    }
}
