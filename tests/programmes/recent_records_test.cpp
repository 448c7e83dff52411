#include "programmes/recent_records.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

using namespace lightfoot;

namespace {

std::string record(std::int64_t key, std::size_t size) {
    return std::to_string(key) + std::string(size, ' ');
}

}  // namespace

TEST(RecentRecords, give_what_was_kept) {
    RecentRecords recent(10'000);
    EXPECT_EQ(recent.find(1), std::nullopt);
    const auto one = record(1, 100);
    recent.keep(1, one);
    EXPECT_EQ(recent.find(1), one);
    EXPECT_EQ(recent.find(2), std::nullopt);
    recent.keep(1, record(1, 200));
    EXPECT_EQ(recent.find(1), one) << "of one key there is one record";
}

TEST(RecentRecords, never_take_more_than_their_room_and_keep_what_is_asked_for) {
    constexpr std::size_t most = 100'000;
    RecentRecords recent(most);
    recent.keep(0, record(0, 1'000));
    for (std::int64_t key = 1; key < 1'000; ++key) {
        recent.keep(key, record(key, 1'000));
        ASSERT_LE(recent.bytes(), most);
        ASSERT_NE(recent.find(0), std::nullopt) << key;
        ASSERT_NE(recent.find(key), std::nullopt) << key;
    }
    EXPECT_EQ(recent.find(500), std::nullopt);
    recent.keep(5'000, record(5'000, most));
    EXPECT_EQ(recent.find(5'000), std::nullopt) << "it has no room";
    EXPECT_NE(recent.find(0), std::nullopt);
}

TEST(RecentRecords, of_several_threads_give_the_right_one) {
    RecentRecords recent(20'000);
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&recent, i] {
            for (std::int64_t n = 0; n < 5'000; ++n) {
                const auto key = (n * 7 + i) % 100;
                if (const auto found = recent.find(key)) {
                    EXPECT_EQ(std::stoll(*found), key);
                } else {
                    recent.keep(key, record(key, 300));
                }
            }
        });
}
