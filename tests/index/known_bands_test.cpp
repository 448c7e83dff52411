#include "index/known_bands.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(known_bands, the_same_bands_are_made_once_and_the_oldest_make_room) {
    KnownBands known;
    int made = 0;
    const auto ask = [&](std::int64_t day) {
        return known.get({{1, {{0, day, day + 10}}}}, [&] {
            ++made;
            return std::vector<BandMasks>{{0, {BandMask(made)}, {}}};
        });
    };
    const auto first = ask(1);
    EXPECT_EQ(ask(1), first);
    EXPECT_EQ(made, 1);
    EXPECT_NE(ask(2)->front().number, first->front().number);
    for (std::int64_t day = 3; day < 3 + std::int64_t(KnownBands::most_kept); ++day) ask(day);
    const auto before = made;
    EXPECT_NE(ask(1), first) << "it went, and who holds it still reads it";
    EXPECT_EQ(made, before + 1);
    EXPECT_EQ(first->front().of_document[0], 1);
}
