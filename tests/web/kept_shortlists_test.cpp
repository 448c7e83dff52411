#include "web/kept_shortlists.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

NeedQuery question() {
    NeedQuery query;
    query.need.id = {5};
    query.need.text = "Help with customs.";
    query.language = "en";
    query.state = "XAA";
    query.asking = {3};
    query.as_of = {20'000};
    return query;
}

Shortlist answer() {
    Shortlist list;
    list.candidates.push_back({{9}, 1, 2, {}});
    list.considered = 80;
    return list;
}

}  // namespace

TEST(kept_shortlists, the_same_question_has_the_same_answer) {
    KeptShortlists kept;
    EXPECT_FALSE(kept.find(question(), 10));
    kept.keep(question(), 10, answer());
    const auto found = kept.find(question(), 10);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->candidates, answer().candidates);
    EXPECT_EQ(found->considered, 80u);
    EXPECT_FALSE(kept.find(question(), 20));
    kept.clear();
    EXPECT_FALSE(kept.find(question(), 10));
}

TEST(kept_shortlists, any_other_word_topic_state_language_or_day_is_another_question) {
    KeptShortlists kept;
    kept.keep(question(), 10, answer());
    std::vector<NeedQuery> others(7, question());
    others[0].need.text += " Soon.";
    others[1].need.topics.push_back({"customs", TopicStanding::confirmed});
    others[2].need.hosting.visits = 1;
    others[3].state = "XBB";
    others[4].language = "fr";
    others[5].as_of = {20'001};
    others[6].asking = {4};
    for (const auto& other : others) EXPECT_FALSE(kept.find(other, 10)) << &other - others.data();
    EXPECT_TRUE(kept.find(question(), 10));
}

TEST(kept_shortlists, what_is_asked_at_the_open_door_is_kept_nowhere) {
    KeptShortlists kept;
    auto passing = question();
    passing.need.id = {};
    kept.keep(passing, 10, answer());
    EXPECT_FALSE(kept.find(passing, 10));
}

TEST(kept_shortlists, are_bounded) {
    KeptShortlists kept;
    auto query = question();
    for (std::size_t i = 1; i <= KeptShortlists::most_kept + 1; ++i) {
        query.need.id = {std::int64_t(i)};
        kept.keep(query, 10, answer());
    }
    EXPECT_TRUE(kept.find(query, 10));
    query.need.id = {1};
    EXPECT_FALSE(kept.find(query, 10));
}
