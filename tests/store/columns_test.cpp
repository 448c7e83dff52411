#include "store/columns.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(columns, lists_lie_one_item_a_line) {
    using Items = std::vector<std::string>;
    for (const auto& items : {Items{}, Items{"a"}, Items{"a", "b c",
                                                         "é"}}) EXPECT_EQ(items_of(lines_of(items)), items);
    EXPECT_EQ(lines_of({"a", "b"}), "a\nb");
}

TEST(columns, standings_have_names) {
    for (const auto standing : {TopicStanding::proposed, TopicStanding::confirmed, TopicStanding::removed})
        EXPECT_EQ(topic_standing(name_of(standing)), standing);
    EXPECT_EQ(topic_standing("anything"), TopicStanding::proposed);
}

TEST(columns, spaces_have_names) {
    EXPECT_EQ(space_of("practice"), Space::practice);
    EXPECT_EQ(space_of("real"), Space::real);
}
