#include "programmes/merge_packs.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace lightfoot {
namespace {

PackState state(std::uint32_t documents, std::uint32_t unknown) {
    PackState one{1, documents, {}, std::vector<std::uint32_t>(unknown)};
    std::iota(one.unknown.begin(), one.unknown.end(), 0u);
    return one;
}

TEST(MergePacks, ChoosesManySmallOnesAndAnyThatIsHalfEmpty) {
    const MergeRules rules{100, 2};
    const auto choose = [&](std::vector<PackState> states) { return packs_to_merge(states, rules); };
    using Places = std::vector<std::size_t>;
    EXPECT_EQ(choose({}), Places{});
    EXPECT_EQ(choose({state(500, 0), state(50, 0), state(50, 0)}), Places{});
    EXPECT_EQ(choose({state(50, 0), state(500, 0), state(50, 0), state(99, 0)}), (Places{0, 2, 3}));
    EXPECT_EQ(choose({state(500, 0), state(500, 251)}), Places{1});
    EXPECT_EQ(choose({state(500, 250)}), Places{});
}

}  // namespace
}  // namespace lightfoot
