#include "matching/names_in_text.hpp"

#include "index/analysis.hpp"
#include "matching/programme_document.hpp"
#include "matching/world.hpp"

using namespace lightfoot;

namespace {

void add(NamesInText& all, std::string_view text) {
    all.add(PhraseText(text, "en"), "en", test::places());
}

bool names(std::string_view text, std::string_view title) {
    NamesInText all;
    add(all, text);
    std::vector<std::uint32_t> words;
    for (const auto& token : analyse(title, "en")) words.push_back(term_hash(token.term));
    return all.names(words);
}

}  // namespace

TEST(NamesInText, a_title_is_named_word_by_word_and_written_as_a_name) {
    EXPECT_TRUE(names("We know the UNHCR operation in Kenya.", "UNHCR operation in Kenya"));
    EXPECT_TRUE(names("We know Border Posts Renewal.", "Border posts renewal"));
    EXPECT_TRUE(names("We know «border posts renewal» well.", "Border posts renewal"));
    EXPECT_FALSE(names("We know border posts renewal.", "Border posts renewal"));
    EXPECT_FALSE(names("Border posts renewal is known.", "Border posts renewal")) << "a sentence begins so";
    EXPECT_FALSE(names("Customs training in Kenya and the UK", "Customs training in Kenya"))
        << "names of States are written so everywhere";
    EXPECT_FALSE(names("BORDER POSTS RENEWAL", "Border posts renewal")) << "so is everything here";
    EXPECT_FALSE(names("The UNHCR and its operation in Kenya, posts", "UNHCR posts in Kenya"));
    EXPECT_FALSE(names("the Health Ministry", "Health Ministry")) << "two words";
}

TEST(NamesInText, no_name_spans_two_texts) {
    NamesInText all;
    add(all, "with UNHCR");
    add(all, "operation Kenya");
    std::vector<std::uint32_t> words;
    for (const auto& token : analyse("UNHCR operation Kenya", "en")) words.push_back(term_hash(token.term));
    EXPECT_FALSE(all.names(words));
    EXPECT_TRUE(all.holds(words[0]));
    EXPECT_FALSE(all.holds(words[1]));
}

TEST(NamesInText, what_stands_in_quotation_marks_is_kept_three_words_and_more) {
    NamesInText all;
    add(all, "\"one two\" and “Better roads for exporters” and «une deux trois");
    ASSERT_EQ(all.quoted().size(), 1u);
    EXPECT_EQ(all.quoted()[0].size(), 3u);
}

namespace {

std::vector<std::uint32_t> title_words(std::string_view title, std::string_view language) {
    std::vector<std::uint32_t> words;
    for (const auto& token : analyse(title, language)) words.push_back(term_hash(token.term));
    std::sort(words.begin(), words.end());
    return words;
}

}  // namespace

// Whatever language the title was taken for.
TEST(names_in_text, a_title_that_is_a_name_may_be_one_by_its_words_alone) {
    for (const std::string text : {"We work with UNHCR operations in Kenya and its camps.",
                                   "See the \"Non-proliferation of small arms\" project.",
                                   "Avec la Mission d'Appui aux laboratoires.",
                                   "Это Проект Охраны Границ в стране."}) {
        NamesInText names;
        for (const char* language : {"fr", "en", "es"})
            names.add(PhraseText(text, language), language, test::places());
        for (const char* title : {"UNHCR operations in Kenya", "Non-proliferation of small arms",
                                  "Mission d'Appui aux laboratoires", "Проект Охраны Границ"}) {
            const bool there = text.find(title) != text.npos;
            for (const char* language : {"en", "fr", "es", "ru", "zh"})
                EXPECT_EQ(names.may_name(title_words(title, language)), there) << title << " " << language;
        }
        EXPECT_FALSE(names.may_name(title_words("Kenya camps of UNHCR", "en"))) << "not one behind the other";
        EXPECT_FALSE(names.may_name(title_words("we work with", "en")));
        EXPECT_FALSE(names.may_name({}));
    }
}

TEST(names_in_text, wherever_a_name_stands_it_is_found) {
    const auto title = title_words("Border Posts Renewal", "en");
    std::string before;
    for (int words = 0; words < 140; ++words, before += "diamonds ") {
        NamesInText names;
        const auto text = before + "Border Posts Renewal";
        names.add(PhraseText(text, "en"), "en", test::places());
        EXPECT_EQ(names.may_name(title), true) << words;
        EXPECT_FALSE(names.may_name(title_words("Posts Renewal", "en"))) << words;
        NamesInText apart;
        const auto others = before + "Border Posts diamonds Renewal";
        apart.add(PhraseText(others, "en"), "en", test::places());
        EXPECT_FALSE(apart.may_name(title)) << words;
    }
}

TEST(names_in_text, a_name_that_repeats_a_word_has_fewer_of_them) {
    using Case = std::pair<std::string, std::size_t>;
    for (const auto& [text, fewest] : {Case{"We know Border Posts Renewal.", 3},
                                       Case{"We know Border Border Renewal.", 2},
                                       Case{"We know border border renewal.", 3}}) {
        NamesInText names;
        names.add(PhraseText(text, "en"), "en", test::places());
        EXPECT_EQ(names.fewest(), fewest) << text;
    }
}
