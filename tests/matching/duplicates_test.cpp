#include "matching/duplicates.hpp"

#include "matching/world.hpp"

using namespace lightfoot;

namespace {

Need note(std::int64_t id, std::string text) {
    Need need;
    need.id = {id};
    need.text = std::move(text);
    return need;
}

std::vector<LikelyDuplicate> duplicates(const Need& need, const Need& other,
                                        const std::string& language = "en") {
    const OtherNeed others[] = {{{5}, &other, language}};
    return likely_duplicates(need, "en", others, test::small_vocabulary(), test::small_tagger());
}

}  // namespace

TEST(Duplicates, much_the_same_words_and_topics) {
    const auto found = duplicates(note(1, "Training of customs on export control and control lists"),
                                  note(2, "Customs need training on export control and control lists"));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].request.value, 5);
    EXPECT_EQ(found[0].need.value, 2);
    EXPECT_EQ(found[0].reason.key, "duplicate.topics_and_words");
}

TEST(Duplicates, across_languages_by_topics) {
    const auto found =
        duplicates(note(1, "Export control for customs, control lists"),
                   note(2, "Contrôle des exportations par la douane, listes de contrôle"), "fr");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].reason.key, "duplicate.topics");
}

TEST(Duplicates, one_topic_in_common_is_not_enough) {
    EXPECT_TRUE(duplicates(note(1, "Export control"), note(2, "Export control")).empty());
}

TEST(Duplicates, other_words_are_another_need) {
    EXPECT_TRUE(
        duplicates(
            note(1, "Export control and diamonds: a bill for parliament this winter, comments by lawyers"),
            note(2, "Export control and diamonds: scanners, weighing scales, dogs, kennels at the river"))
            .empty());
}

TEST(Duplicates, a_need_is_not_its_own_duplicate) {
    const auto need = note(1, "Training of customs on export control and control lists");
    EXPECT_TRUE(duplicates(need, need).empty());
}
