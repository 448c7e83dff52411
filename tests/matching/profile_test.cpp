#include "matching/profile.hpp"

#include "matching/world.hpp"

using namespace lightfoot;

namespace {

const Vocabulary& vocabulary() { return test::small_vocabulary(); }

Profile profile(const Need& need, const std::string& language = "en") {
    return profile_of(vocabulary(), test::small_tagger(), texts_of(need), language, need.topics);
}

std::vector<std::string> names(const std::vector<TopicUse>& uses) {
    std::vector<std::string> out;
    for (const auto& use : uses)
        out.push_back(vocabulary().topics()[use.topic].id + ":" + std::to_string(use.weight));
    return out;
}
using List = std::vector<std::string>;

}  // namespace

TEST(Profile, a_title_counts_double_and_repetition_counts_up_to_a_limit) {
    Need need;
    need.title = "Diamonds";
    need.text =
        "Catch-all clause. Export control, export control, export control, export control, export control.";
    EXPECT_EQ(names(profile(need).topics), (List{"catch-all:2", "diamonds:4", "export-control:8"}));
}

TEST(Profile, kinds_of_help_are_kept_apart) {
    Need need;
    need.text = "Training of trainers and equipment for diamonds";
    const auto made = profile(need);
    EXPECT_EQ(names(made.topics), List{"diamonds:2"});
    EXPECT_EQ(names(made.modalities), (List{"equipment:2", "train-the-trainers:2"}));
    EXPECT_EQ(made.kinds, 1u << 1 | 1u << 3);  // training and equipment in base_modalities
    EXPECT_FALSE(made.kinds_confirmed);
}

TEST(Profile, context_gives_institutions_only) {
    Need need;
    need.who = "Customs";
    need.existing = "A project on diamonds with the customs service";
    EXPECT_EQ(names(profile(need).topics), List{"customs-service:4"});
}

TEST(Profile, not_requested_is_left_out_and_already_there_counts_half) {
    Need need;
    need.text = "Equipment is not requested. Control lists already exist.";
    const auto made = profile(need);
    EXPECT_TRUE(made.modalities.empty());
    EXPECT_EQ(names(made.topics), List{"control-lists:1"});
}

TEST(Profile, what_is_wanted_in_one_place_and_not_in_another_is_wanted) {
    Need need;
    need.text = "Equipment is welcome. Equipment is not requested for the north.";
    EXPECT_EQ(names(profile(need).modalities), List{"equipment:2"});
}

TEST(Profile, the_record_goes_before_the_tagger) {
    Need need;
    need.text = "Diamonds and export control";
    need.topics = {{"catch-all", TopicStanding::confirmed}, {"diamonds", TopicStanding::removed}};
    const auto made = profile(need);
    EXPECT_EQ(names(made.topics), List{"catch-all:4"});
    EXPECT_TRUE(made.topics[0].confirmed);
    EXPECT_TRUE(made.spans.empty());
}

TEST(Profile, modalities_alone_leave_the_subjects_to_the_tagger_and_the_other_way_round) {
    Need need;
    need.text = "Training on diamonds";
    need.topics = {{"equipment", TopicStanding::confirmed}};
    EXPECT_EQ(names(profile(need).topics), List{"diamonds:2"});
    EXPECT_EQ(names(profile(need).modalities), List{"equipment:4"});
    need.topics = {{"catch-all", TopicStanding::confirmed}};
    EXPECT_EQ(names(profile(need).modalities), List{"training:2"});
}

TEST(Profile, an_unknown_topic_of_a_record_is_passed_over) {
    Need need;
    need.text = "Diamonds";
    need.topics = {{"no-longer-there", TopicStanding::confirmed}};
    EXPECT_EQ(names(profile(need).topics), List{"diamonds:2"});
}

TEST(Profile, proposals_are_sorted_and_stand_as_proposed) {
    Need need;
    need.text = "Training on diamonds for customs";
    const auto tags = propose(vocabulary(), test::small_tagger(), need, "en");
    EXPECT_EQ(tags, (std::vector<TopicTag>{{"customs-service"}, {"diamonds"}, {"training"}}));
    EXPECT_EQ(propose(vocabulary(), test::small_tagger(), test::offer(1, "Diamants", "", "fr")),
              (std::vector<TopicTag>{{"diamonds"}}));
}

TEST(Profile, where_no_term_names_a_subject_the_words_may_propose_one) {
    Need need;
    need.text = "Our stones are weighed and sealed by hand.";
    const auto tags = propose(test::small_vocabulary(), test::small_tagger(), need, "en");
    ASSERT_EQ(tags.size(), 1u);
    EXPECT_EQ(tags[0].topic, "diamonds");
    EXPECT_EQ(tags[0].standing, TopicStanding::proposed);
}

TEST(Profile, where_a_term_names_a_subject_the_words_propose_nothing_more) {
    Need need;
    need.text = "Export control of stones that are weighed and sealed.";
    const auto tags = propose(test::small_vocabulary(), test::small_tagger(), need, "en");
    ASSERT_EQ(tags.size(), 1u);
    EXPECT_EQ(tags[0].topic, "export-control");
}
