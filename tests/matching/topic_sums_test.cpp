#include "matching/topic_sums.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

using Met = std::vector<std::pair<std::uint32_t, std::int64_t>>;

Met met_by(const TopicSums& sums) {
    Met met;
    sums.each([&](std::uint32_t topic, std::int64_t sum) { met.emplace_back(topic, sum); });
    return met;
}

}  // namespace

TEST(topic_sums, what_was_added_comes_by_topic_and_each_once) {
    TopicSums sums(130);
    sums.add(129, 5);
    sums.add(0, 7);
    sums.add(64, 1);
    sums.add(63, 2);
    sums.add(64, 10);
    EXPECT_EQ(met_by(sums), (Met{{0, 7}, {63, 2}, {64, 11}, {129, 5}}));
}

TEST(topic_sums, nothing_is_left_of_what_was_there_before) {
    TopicSums sums(70);
    sums.add(69, 3);
    sums.clear();
    EXPECT_EQ(met_by(sums), Met());
    sums.add(69, 4);
    EXPECT_EQ(met_by(sums), (Met{{69, 4}}));
}
