#include "matching/word_weights.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace lightfoot {
namespace {

TEST(WordWeights, HoldWhatAMapHolds) {
    std::mt19937 random(1);
    WordWeights weights;
    std::map<std::uint32_t, std::int64_t> wanted;
    for (int i = 0; i < 5000; ++i) {
        const auto word = std::uint32_t(random() % 2000 * 4096);  // many with the same place
        weights[word] += i;
        wanted[word] += i;
    }
    EXPECT_EQ(weights.size(), wanted.size());
    for (const auto& [word, weight] : wanted) EXPECT_EQ(weights.find(word), weight);
    EXPECT_EQ(weights.find(1), 0);
    std::map<std::uint32_t, std::int64_t> all;
    weights.each([&](std::uint32_t word, std::int64_t& weight) { all[word] = weight, weight = 7; });
    EXPECT_EQ(all, wanted);
    EXPECT_EQ(weights.find(wanted.begin()->first), 7);
}

}  // namespace
}  // namespace lightfoot
