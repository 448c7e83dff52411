#include "matching/concept_words.hpp"

#include "index/analysis.hpp"
#include "matching/world.hpp"

#include <set>

using namespace lightfoot;

namespace {

using List = std::vector<std::string>;

// "Export control" and its terms; a word of them alone is none.
const ConceptWords& small_words() {
    static const ConceptWords made(test::small_vocabulary());
    return made;
}
const ConceptWords& all_words() {
    static const ConceptWords made(test::vocabulary());
    return made;
}

// One group for each word, in each of the languages, as the search makes them.
WidenedWords widened(const ConceptWords& known, std::string_view words, const List& languages) {
    std::map<std::uint32_t, List> terms;
    for (const auto& language : languages)
        for (const auto& token : analyse(words, language)) terms[token.begin].push_back(token.term);
    std::vector<TermGroup> groups;
    std::vector<std::uint32_t> begins;
    for (auto& [begin, all] : terms) groups.push_back({all}), begins.push_back(begin);
    return known.widen(words, languages, groups, begins);
}

List topics_of(const WidenedWords& wide) {
    List ids;
    for (const auto topic : wide.topics) ids.push_back(test::small_vocabulary().topics()[topic].id);
    return ids;
}

bool finds(const WidenedWords& wide, std::string_view text, const std::string& language) {
    std::set<std::string> terms;
    for (const auto& token : analyse(text, language)) terms.insert(token.term);
    return std::all_of(wide.groups.begin(), wide.groups.end(), [&](const TermGroup& group) {
        if (!group.required) return true;
        const auto here = [&](const std::string& term) { return terms.contains(term); };
        return std::any_of(group.terms.begin(), group.terms.end(), here) ||
               std::any_of(group.wholes.begin(), group.wholes.end(),
                           [&](const List& words) { return std::all_of(words.begin(), words.end(), here); });
    });
}

}  // namespace

TEST(ConceptWords, a_term_finds_what_says_the_same_in_other_languages) {
    const auto wide = widened(small_words(), "export control", {"en"});
    EXPECT_EQ(topics_of(wide), List{"export-control"});
    EXPECT_TRUE(finds(wide, "Better export controls", "en"));
    EXPECT_TRUE(finds(wide, "Appui au contrôle des exportations", "fr"));
    EXPECT_TRUE(finds(wide, "Совершенствование экспортного контроля", "ru"));
    EXPECT_TRUE(finds(wide, "加强出口管制", "zh"));
    EXPECT_TRUE(finds(wide, "تعزيز مراقبة الصادرات", "ar"));
}

// French "policiers" is written in the index as "policy" is.
TEST(ConceptWords, a_word_that_says_another_thing_in_another_language_is_left_out) {
    for (const auto& group : widened(all_words(), "police", {"en"}).groups)
        EXPECT_EQ(std::count(group.terms.begin(), group.terms.end(), "polici"), 0);
    const auto own = widened(all_words(), "policiers", {"fr"}).groups;
    ASSERT_FALSE(own.empty());
    EXPECT_EQ(std::count(own[0].terms.begin(), own[0].terms.end(), "polici"), 1) << "but as it was typed";
}

TEST(ConceptWords, one_word_of_a_term_is_not_enough) {
    const auto wide = widened(small_words(), "export control", {"en"});
    EXPECT_FALSE(finds(wide, "Promotion of exports of coffee", "en"));
    EXPECT_FALSE(finds(wide, "Contrôle de la qualité", "fr"));
    EXPECT_FALSE(finds(wide, "Экспорт зерна", "ru"));
}

// "CAB" is the Biological Weapons Convention in Spanish, and an institute in English.
TEST(ConceptWords, a_name_of_three_letters_is_looked_for_in_its_own_language_or_as_typed) {
    const auto wide = widened(all_words(), "Biological Weapons Convention", {"en"});
    EXPECT_TRUE(finds(wide, "Joining the BWC", "en"));
    EXPECT_TRUE(finds(wide, "Aplicación de la CABT", "es"));
    EXPECT_FALSE(finds(wide, "CAB International", "en"));
    EXPECT_TRUE(finds(widened(all_words(), "CAB", {"es"}), "Adhesión a la CAB", "es"));
}

// No term of border control has only these words, though each of them stands in one.
TEST(ConceptWords, words_of_different_terms_do_not_make_one) {
    const auto wide = widened(all_words(), "border", {"en"});
    ASSERT_FALSE(wide.topics.empty());
    EXPECT_TRUE(finds(wide, "Control de fronteras", "es"));
    EXPECT_TRUE(finds(wide, "A border post", "en")) << "as it was typed";
    EXPECT_FALSE(finds(wide, "Sustainable land management, carbon stocks and control of the area", "en"));
    EXPECT_FALSE(finds(wide, "National programme for the control of malaria, management of stocks", "en"));
}

TEST(ConceptWords, words_beside_a_term_stay_wanted) {
    const auto wide = widened(small_words(), "export control seaports", {"en"});
    EXPECT_TRUE(finds(wide, "Export control in seaports", "en"));
    EXPECT_FALSE(finds(wide, "Export control on land", "en"));
}

TEST(ConceptWords, words_of_which_the_vocabulary_knows_nothing_stay_as_they_are) {
    const auto wide = widened(small_words(), "hippopotamus sanctuary", {"en"});
    EXPECT_TRUE(wide.topics.empty());
    EXPECT_EQ(wide.groups.size(), 2u);
    EXPECT_EQ(wide.groups[0].terms, List{analyse("hippopotamus", "en")[0].term});
    EXPECT_TRUE(wide.groups[0].required && wide.groups[1].required);
}

// Each term of each topic, in its language, finds a text that holds it in each of the others.
TEST(ConceptWords, every_term_of_a_topic_finds_the_labels_in_all_languages) {
    const List languages{"ar", "zh", "en", "fr", "ru", "es"};
    std::size_t asked = 0;
    for (const auto& topic : test::vocabulary().topics())
        for (std::size_t from = 0; from < language_count; ++from) {
            const auto& label = topic.terms[from].at(0);
            const auto wide = widened(all_words(), label, {languages[from]});
            if (std::find(wide.topics.begin(), wide.topics.end(),
                          *test::vocabulary().position(topic.id)) == wide.topics.end())
                continue;
            if (wide.topics.size() > 1 || wide.groups.size() > 2) continue;  // a label that is read in parts
            ++asked;
            for (std::size_t to = 0; to < language_count; ++to)
                EXPECT_TRUE(finds(wide, topic.terms[to].at(0), languages[to]))
                    << label << " -> " << topic.terms[to].at(0);
        }
    EXPECT_GT(asked, test::vocabulary().topics().size() * 3) << "of six labels for each topic, most";
}

TEST(ConceptWords, what_is_said_as_typed_or_by_the_name_of_the_topic_is_lifted) {
    const auto wide = widened(all_words(), "radioactive sources", {"en"});
    ASSERT_EQ(wide.groups.size(), 2u);
    const auto& lifted = wide.groups[0];
    EXPECT_FALSE(lifted.required);
    const auto holds = [](const TermGroup& group, std::string_view words, const std::string& language) {
        List phrase;
        for (const auto& token : analyse(words, language)) phrase.push_back(token.term);
        return std::find(group.wholes.begin(), group.wholes.end(), phrase) != group.wholes.end();
    };
    EXPECT_TRUE(holds(lifted, "radioactive sources", "en"));
    EXPECT_TRUE(holds(lifted, "Sources radioactives", "fr"));
    EXPECT_FALSE(holds(lifted, "sealed source", "en")) << "and this is found, but stands lower";
    EXPECT_TRUE(holds(wide.groups[1], "sealed source", "en"));
    EXPECT_TRUE(wide.groups[1].required);
}

TEST(ConceptWords, what_stands_for_a_phrase_counts_as_its_words_did) {
    std::int64_t weight = 0;
    for (const auto& group : widened(small_words(), "export control", {"en"}).groups) weight += group.weight;
    EXPECT_EQ(weight, 2 * 256);
}
