#include "domain/throttle.hpp"

#include <gtest/gtest.h>

#include <random>
#include <thread>

using namespace lightfoot;

namespace {

const std::string hash_key = "0123456789abcdef";
constexpr Time start{1'800'000'000};
constexpr Time later(std::int64_t seconds) { return {start.seconds + seconds}; }

Attempt from(std::string address, std::string account, std::string device = "") {
    return {std::move(address), std::move(account), std::move(device)};
}

// How many passwords somebody gets to try in `seconds`, trying again as soon as it is allowed.
int tries_within(Throttle& throttle, const Attempt& attempt, std::int64_t seconds) {
    int tries = 0;
    for (Time now = start; now < later(seconds);) {
        const auto wait = throttle.try_password(attempt, now);
        tries += wait == 0;
        now.seconds += std::max<std::int64_t>(wait, 1);
    }
    return tries;
}

}  // namespace

TEST(rate_limit, free_tries_then_waits_that_double_up_to_the_longest) {
    RateLimit limit({3, 10, 60, 100'000}, hash_key);
    for (int i = 0; i < 4; ++i) EXPECT_EQ(limit.take("a", start), 0);
    Time now = start;
    for (const int wait : {10, 20, 40, 60, 60}) {
        EXPECT_EQ(limit.take("a", now), wait);
        now.seconds += wait - 1;
        EXPECT_EQ(limit.take("a", now), 1);
        now.seconds += 1;
        EXPECT_EQ(limit.take("a", now), 0);
    }
}

TEST(rate_limit, keys_do_not_share) {
    RateLimit limit({1, 10, 60, 100}, hash_key);
    EXPECT_EQ(limit.take("a", start), 0);
    EXPECT_EQ(limit.take("a", start), 0);
    EXPECT_EQ(limit.take("a", start), 10);
    EXPECT_EQ(limit.take("b", start), 0);
}

TEST(rate_limit, time_forgives) {
    RateLimit limit({3, 10, 60, 100}, hash_key);
    for (int i = 0; i < 4; ++i) limit.charge("a", start);
    EXPECT_EQ(limit.take("a", start), 10);
    for (int i = 0; i < 4; ++i) EXPECT_EQ(limit.take("a", later(400)), 0);
    EXPECT_EQ(limit.take("a", later(400)), 10);
}

TEST(rate_limit, charging_often_does_not_lose_the_time_that_passed) {
    RateLimit limit({3, 10, 60, 100}, hash_key);
    for (int i = 0; i < 20; ++i) EXPECT_EQ(limit.take("a", later(i * 99)), 0) << i;
}

TEST(rate_limit, gives_back_and_forgets) {
    RateLimit limit({1, 10, 60, 100}, hash_key);
    limit.charge("a", start);
    limit.charge("a", start);
    EXPECT_EQ(limit.wait_seconds("a", start), 10);
    limit.give_back("a", start);
    EXPECT_EQ(limit.wait_seconds("a", start), 10);
    limit.give_back("a", start);
    EXPECT_EQ(limit.wait_seconds("a", start), 0);
    for (int i = 0; i < 9; ++i) limit.charge("a", start);
    limit.forget("a");
    EXPECT_EQ(limit.take("a", start), 0);
    limit.give_back("unknown", start);
}

TEST(rate_limit, a_clock_that_runs_back_does_no_harm) {
    RateLimit limit({1, 10, 60, 100}, hash_key);
    limit.charge("a", start);
    EXPECT_EQ(limit.take("a", later(-100'000)), 0);
    EXPECT_EQ(limit.take("a", later(-100'000)), 10);
}

TEST(rate_limit, a_flood_of_fresh_keys_does_not_wash_out_the_burdened_one) {
    RateLimit limit({3, 1000, 1000, 100'000}, hash_key, 64);
    for (int i = 0; i < 4; ++i) limit.charge("guesser", start);
    for (int i = 0; i < 10'000; ++i) limit.charge("fresh " + std::to_string(i), start);
    EXPECT_EQ(limit.take("guesser", later(1)), 999);
}

TEST(throttle, guessing_from_one_address_is_slow) {
    Throttle throttle(hash_key);
    EXPECT_LE(tries_within(throttle, from("192.0.2.7", "victim"), 3600), 16);
    EXPECT_LE(tries_within(throttle, from("192.0.2.8", "victim"), 86400), 70);
}

TEST(throttle, trying_many_accounts_from_one_address_is_slow) {
    Throttle throttle(hash_key);
    int tries = 0;
    for (int account = 0; account < 1000; ++account)
        tries += throttle.try_password(from("192.0.2.7", std::to_string(account)), start) == 0;
    EXPECT_EQ(tries, 41);
}

TEST(throttle, nobody_is_locked_out_by_the_guesses_of_others) {
    Throttle throttle(hash_key);
    std::mt19937 random(1);
    for (int i = 0; i < 100'000; ++i) {
        const std::string address =
            "10.0." + std::to_string(random() % 256) + "." + std::to_string(random() % 256);
        throttle.try_password(from(address, "victim"), later(i / 100));
    }
    EXPECT_EQ(throttle.try_password(from("192.0.2.7", "victim"), later(1000)), 0);
}

TEST(throttle, a_device_that_signed_in_before_is_not_held_up_by_its_own_address) {
    Throttle throttle(hash_key);
    tries_within(throttle, from("192.0.2.7", "victim"), 600);
    EXPECT_GT(throttle.try_password(from("192.0.2.7", "victim"), later(600)), 0);
    EXPECT_EQ(throttle.try_password(from("192.0.2.7", "victim", "known device"), later(600)), 0);
}

TEST(throttle, a_stolen_device_cookie_does_not_help_guessing) {
    Throttle throttle(hash_key);
    EXPECT_LE(tries_within(throttle, from("192.0.2.7", "victim", "stolen"), 3600), 21);
}

TEST(throttle, who_signs_in_starts_anew) {
    Throttle throttle(hash_key);
    const auto me = from("192.0.2.7", "me");
    for (int day = 0; day < 50; ++day) {
        EXPECT_EQ(throttle.try_password(me, later(day)), 0);
        EXPECT_EQ(throttle.try_second_factor(me, later(day)), 0);
        throttle.signed_in(me, later(day));
    }
}

TEST(throttle, the_password_alone_does_not_wash_away_the_guesses_at_the_second_factor) {
    Throttle throttle(hash_key);
    const auto thief = from("192.0.2.7", "victim");
    int codes = 0;
    for (int i = 0; i < 100; ++i) {
        if (throttle.try_password(thief, start) > 0) break;
        codes += throttle.try_second_factor(thief, start) == 0;
    }
    EXPECT_LE(codes, 3);
}

TEST(throttle, many_addresses_that_know_the_password_share_one_limit_for_codes_the_known_device_does_not) {
    Throttle throttle(hash_key);
    int codes = 0;
    for (int i = 0; i < 1000; ++i)
        codes += throttle.try_second_factor(from("10.0.1." + std::to_string(i), "victim"), start) == 0;
    EXPECT_EQ(codes, 21);
    EXPECT_EQ(throttle.try_second_factor(from("192.0.2.7", "victim", "known device"), start), 0);
    throttle.password_changed("victim");
    EXPECT_EQ(throttle.try_second_factor(from("192.0.2.7", "victim"), start), 0);
}

TEST(throttle, a_hundred_tries_at_once_are_no_way_around) {
    Throttle throttle(hash_key);
    std::atomic<int> tries = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 10; ++i)
        threads.emplace_back([&] {
            for (int j = 0; j < 10; ++j)
                tries += throttle.try_password(from("192.0.2.7", "victim"), start) == 0;
        });
    for (auto& thread : threads) thread.join();
    EXPECT_LE(tries, 6);
}

TEST(address_prefix, one_subscriber_is_one_address) {
    EXPECT_EQ(address_prefix("192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(address_prefix("::ffff:192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(address_prefix("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
    EXPECT_EQ(address_prefix("2001:db8:1:2:ffff::1"), "2001:db8:1:2::/64");
    EXPECT_NE(address_prefix("2001:db8:1:3::1"), "2001:db8:1:2::/64");
    EXPECT_EQ(address_prefix("no address"), "no address");
}
