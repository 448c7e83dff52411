#include "matching/gist.hpp"

#include "index/analysis.hpp"
#include "matching/tagger.hpp"
#include "matching/world.hpp"

using namespace lightfoot;

namespace {

std::uint32_t at(const char* id) { return std::uint32_t(*test::small_vocabulary().position(id)); }

Gist gist_of(std::string_view text, std::string_view language) {
    const GistText texts[] = {{text, language, 2}};
    return test::small_tagger().gist().read(texts);
}

std::int32_t weight_of(const Gist& gist, const char* id) {
    for (const auto& one : gist)
        if (one.topic == at(id)) return one.weight;
    return 0;
}

std::int64_t closeness(const Gist& a, const Gist& b) {
    const Kinship kinship(test::small_vocabulary());
    return Closeness(a, kinship, test::small_vocabulary().topics().size()).to(b, length_of(b, kinship));
}

}  // namespace

TEST(Gist, a_topic_is_recognised_by_the_words_of_its_description) {
    const auto gist =
        gist_of("Stones from the river are sorted and weighed before they leave the valley.", "en");
    EXPECT_GT(weight_of(gist, "diamonds"), 0);
    EXPECT_EQ(weight_of(gist, "export-control"), 0);
}

TEST(Gist, it_is_the_same_in_another_language) {
    const auto english = gist_of("stones sorted and weighed in the river", "en");
    const auto french = gist_of("pierres triées et pesées dans la rivière", "fr");
    EXPECT_GT(closeness(english, french), closeness_unit / 2);
}

TEST(Gist, the_same_text_is_as_close_as_can_be_and_nothing_is_not_close) {
    const auto gist = gist_of("rough diamonds and export control", "en");
    EXPECT_GT(closeness(gist, gist), closeness_unit * 99 / 100);
    EXPECT_LE(closeness(gist, gist), closeness_unit);
    EXPECT_EQ(closeness(gist, {}), 0);
    EXPECT_EQ(closeness({}, gist), 0);
}

TEST(Gist, it_is_as_close_one_way_as_the_other) {
    const auto a = gist_of("export control and licences", "en");
    const auto b = gist_of("a catch-all clause", "en");
    EXPECT_GT(closeness(a, b), 0);
    EXPECT_NEAR(double(closeness(a, b)), double(closeness(b, a)), double(closeness_unit) / 1000);
}

TEST(Gist, words_that_no_topic_knows_say_nothing) {
    EXPECT_TRUE(gist_of("zyx qwv", "en").empty());
    EXPECT_TRUE(gist_of("", "en").empty());
    EXPECT_TRUE(gist_of("\xff\xfe", "ru").empty());
}

TEST(Gist, a_kind_of_help_is_no_subject) {
    for (const auto& one : gist_of("training equipment training", "en"))
        EXPECT_NE(test::small_vocabulary().topics()[one.topic].facet, Facet::modality);
}

TEST(Gist, a_word_is_generic_where_it_stands_with_many_topics) {
    const auto& reader = test::tagger().gist();
    for (const char* word : {"training"}) {
        const auto terms = analyse(word, "en");
        ASSERT_EQ(terms.size(), 1u);
        EXPECT_TRUE(reader.is_generic(terms[0].term, "en")) << word;
    }
    for (const char* word : {"diamonds", "toxicology", "customs-free", "zzz"})
        for (const auto& token : analyse(word, "en"))
            if (token.term.starts_with("diamond") || token.term.starts_with("toxicol") ||
                token.term == "zzz") {
                EXPECT_FALSE(reader.is_generic(token.term, "en")) << word;
            }
}

TEST(Gist, what_stands_in_a_title_counts_for_more) {
    const GistText title_first[] = {{"diamonds", "en", 4}, {"export control", "en", 2}};
    const GistText title_last[] = {{"diamonds", "en", 2}, {"export control", "en", 4}};
    const auto& reader = test::small_tagger().gist();
    EXPECT_GT(weight_of(reader.read(title_first), "diamonds"),
              weight_of(reader.read(title_last), "diamonds"));
}

TEST(Gist, it_is_the_same_by_numbers_one_text_after_the_other) {
    const auto& reader = test::tagger().gist();
    TermTable table;
    GistMemory memory;
    for (const auto& [language, title, text] :
         {std::tuple{"en", "Export control of dual-use goods", "Training of customs officers at ports"},
          {"fr", "Contrôle des exportations", "Formation des douaniers; contrôle des frontières, douaniers"},
          {"en", "zyx", ""},
          {"en", "Chemical laboratories", "Training of customs officers at ports, and once more at ports"}}) {
        const GistText plain[] = {{title, language, 4}, {text, language, 2}};
        std::vector<std::uint32_t> first, second;
        analyse(title, language, table, first);
        analyse(text, language, table, second);
        const GistNumbers numbered[] = {{first, language, 4}, {second, language, 2}};
        EXPECT_EQ(reader.read(numbered, table, memory), reader.read(plain)) << title;
    }
}
