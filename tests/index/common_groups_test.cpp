#include "index/common_groups.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

std::shared_ptr<const CommonGroup> group_of(std::size_t words) {
    auto group = std::make_shared<CommonGroup>();
    group->parts.push_back({DocumentBits(words, 1), words, {}});
    return group;
}

}  // namespace

TEST(common_groups, what_was_not_asked_for_longest_makes_room) {
    CommonGroups groups;
    constexpr std::size_t third = CommonGroups::most_bytes / sizeof(std::uint64_t) / 3;
    for (const char* key : {"a", "b", "c"}) {
        groups.keep(key, group_of(third));
        EXPECT_TRUE(groups.find("a")) << "asked for again and again";
    }
    EXPECT_FALSE(groups.find("b"));
    EXPECT_TRUE(groups.find("c"));
    groups.keep("too large", group_of(4 * third));
    EXPECT_FALSE(groups.find("too large"));
    EXPECT_TRUE(groups.find("c"));
}

TEST(common_groups, a_facet_is_counted_once) {
    const auto group = group_of(2);
    int times = 0;
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(group->facet(0, 1, [&] { return ++times, CommonGroup::Counts{4, 5}; }),
                  (CommonGroup::Counts{4, 5}));
    EXPECT_EQ(times, 1);
    EXPECT_EQ(group->count(), 2u);
}

TEST(common_groups, documents_are_listed_in_their_order) {
    const DocumentBits documents{0b1011, 1}, bits{0b0110, 1};
    EXPECT_EQ(documents_in(documents, nullptr), (std::vector<std::uint32_t>{0, 1, 3, 64}));
    EXPECT_EQ(documents_in(documents, &bits), (std::vector<std::uint32_t>{1, 64}));
    EXPECT_EQ(count_in(documents, &bits), 2u);
}
