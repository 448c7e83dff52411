#include "index/analysis.hpp"

#include <gtest/gtest.h>

#include <thread>

using namespace lightfoot;

namespace {

using Terms = std::vector<std::string>;

Terms terms(const std::vector<Token>& tokens) {
    Terms all;
    for (const auto& token : tokens) all.push_back(token.term);
    return all;
}
Terms terms(std::string_view text, std::string_view language) { return terms(analyse(text, language)); }

std::string phrase(std::string_view text, const Token& token) {
    return std::string(text.substr(token.begin, token.end - token.begin));
}

}  // namespace

TEST(analysis, english_words_lose_their_endings_and_the_frequent_ones) {
    EXPECT_EQ(terms("The training of customs officers", "en"), (Terms{"train", "custom", "offic"}));
    EXPECT_EQ(terms("trained", "en"), terms("Training", "en"));
    EXPECT_EQ(terms("the State's laboratories", "en"), terms("state laboratory", "en"));
}

TEST(analysis, positions_leave_gaps_where_words_are_dropped) {
    const auto tokens = analyse("control of the border", "en");
    ASSERT_EQ(tokens.size(), 2u);
    EXPECT_EQ(tokens[0].position, 0u);
    EXPECT_EQ(tokens[1].position, 3u);
}

TEST(analysis, fold_keeps_every_word) {
    EXPECT_EQ(terms(fold("control of the border", "en")).size(), 4u);
    EXPECT_EQ(fold("control of the border", "en")[3], analyse("control of the border", "en")[1]);
}

TEST(analysis, bytes_point_into_the_text_as_it_was_written) {
    const std::string text = "Renforcer l’ÉTAT des contrôles aux frontières";
    const auto tokens = analyse(text, "fr");
    ASSERT_EQ(tokens.size(), 4u);
    EXPECT_EQ(phrase(text, tokens[1]), "ÉTAT");
    EXPECT_EQ(phrase(text, tokens[2]), "contrôles");
    EXPECT_EQ(phrase(text, tokens[3]), "frontières");
}

TEST(analysis, french_elisions_and_accents) {
    EXPECT_EQ(terms("l'assistance d’urgence qu’elle", "fr"), terms("assistance urgence", "fr"));
    EXPECT_EQ(terms("contrôle", "fr"), terms("CONTROLE", "fr"));
    EXPECT_EQ(terms("œuvre", "fr"), terms("oeuvre", "fr"));
    EXPECT_EQ(terms("aujourd’hui", "fr").size(), 1u);
}

TEST(analysis, spanish_accents_and_endings) {
    EXPECT_EQ(terms("las exportaciones", "es"), terms("exportación", "es"));
    EXPECT_EQ(terms("exportacion", "es"), terms("exportación", "es"));
}

TEST(analysis, russian_endings_and_yo) {
    EXPECT_EQ(terms("экспортный контроль", "ru"), terms("экспортного контроля", "ru"));
    EXPECT_EQ(terms("учёт", "ru"), terms("учет", "ru"));
    EXPECT_TRUE(terms("и в на не", "ru").empty());
}

TEST(analysis, arabic_articles_conjunctions_and_letters) {
    EXPECT_EQ(terms("والتدريب", "ar"), terms("تدريب", "ar"));
    EXPECT_EQ(terms("الأسلحة", "ar"), terms("اسلحه", "ar"));
    EXPECT_EQ(terms("الحُدُود", "ar"), terms("حدود", "ar"));
    EXPECT_EQ(terms("الـمـواد", "ar"), terms("المواد", "ar"));
    EXPECT_TRUE(terms("في من إلى وفي", "ar").empty());
    EXPECT_EQ(terms("٢٠٠٤", "ar"), (Terms{"2004"}));
}

TEST(analysis, arabic_words_of_different_meaning_stay_apart) {
    EXPECT_NE(terms("مواد", "ar"), terms("مدارس", "ar"));
    EXPECT_EQ(terms("ولد", "ar"), (Terms{"ولد"}));
}

TEST(analysis, chinese_is_read_in_pairs) {
    EXPECT_EQ(terms("出口管制", "zh"), (Terms{"出口", "口管", "管制"}));
    EXPECT_EQ(terms("金", "zh"), (Terms{"金"}));
    EXPECT_EQ(terms("2004年出口", "zh"), (Terms{"2004", "年出", "出口"}));
}

TEST(analysis, traditional_chinese_is_found_as_simplified) {
    EXPECT_EQ(terms("防擴散 國際", "zh"), terms("防扩散 国际", "zh"));
}

TEST(analysis, chinese_pairs_point_at_both_characters) {
    const std::string text = "需要出口";
    const auto tokens = analyse(text, "zh");
    ASSERT_EQ(tokens.size(), 3u);
    EXPECT_EQ(phrase(text, tokens[2]), "出口");
}

TEST(analysis, particles_do_not_rank) {
    EXPECT_EQ(terms("国家的法律", "zh"), (Terms{"国家", "法律"}));
    EXPECT_EQ(terms(fold("国家的法律", "zh")).size(), 4u);
}

TEST(analysis, a_word_in_another_script_is_read_by_its_own_rules) {
    EXPECT_EQ(terms("подготовка laboratories 管制", "ru"), (Terms{"подготовк", "laboratori", "管制"}));
    EXPECT_EQ(terms("IAEA支持", "zh"), (Terms{"iaea", "支持"}));
}

TEST(analysis, width_case_and_composition_do_not_matter) {
    EXPECT_EQ(terms("ＣＢＲＮ", "en"), (Terms{"cbrn"}));
    EXPECT_EQ(terms("contro\u0302le", "fr"), terms("contrôle", "fr"));
    EXPECT_EQ(terms("bio\u00ADsafety", "en"), terms("biosafety", "en"));
}

TEST(analysis, prefixes_are_joined_over_a_hyphen) {
    const std::string text = "non-proliferation";
    EXPECT_EQ(terms(text, "en"), terms("nonproliferation", "en"));
    EXPECT_EQ(phrase(text, analyse(text, "en")[0]), text);
    EXPECT_EQ(terms("dual-use goods", "en"), (Terms{"dual", "use", "good"}));
    EXPECT_EQ(terms("bio- and chemical", "en").size(), 2u);
    EXPECT_EQ(terms("non-", "en").size(), 1u);
}

TEST(analysis, invisible_direction_marks_hide_no_word) {
    EXPECT_EQ(terms("cus\u202Etoms", "en"), terms("customs", "en"));
}

TEST(analysis, bytes_that_are_no_text_separate_words) {
    EXPECT_EQ(terms("border\xff\xfe"
                    "control",
                    "en"),
              (Terms{"border", "control"}));
    EXPECT_EQ(terms("border\xc3", "en"), (Terms{"border"}));
    EXPECT_TRUE(terms(std::string_view("\0\0", 2), "en").empty());
}

TEST(analysis, long_words_and_long_texts_are_bounded) {
    const auto tokens = analyse(std::string(100'000, 'x'), "en");
    ASSERT_EQ(tokens.size(), 1u);
    EXPECT_LE(tokens[0].term.size(), max_term_bytes);
    std::string many;
    for (std::size_t i = 0; i < max_token_count + 10; ++i) many += "ab ";
    EXPECT_EQ(analyse(many, "en").size(), max_token_count);
    std::string accents;
    for (int i = 0; i < 1000; ++i) accents += "é";
    EXPECT_LE(analyse(accents, "fr")[0].term.size(), max_term_bytes);
}

TEST(analysis, an_unknown_language_reads_latin_letters_as_english) {
    EXPECT_EQ(terms("trainings", ""), terms("training", "en"));
    EXPECT_EQ(terms("formations", "fr-FR"), terms("formation", "fr"));
}

TEST(analysis, is_the_same_in_every_thread) {
    const std::string text = "Контроль экспорта, contrôle des exportations, التدريب على الرقابة, 出口管制";
    const auto expected = analyse(text, "ru");
    std::vector<std::thread> threads;
    std::array<bool, 4> same{};
    for (std::size_t i = 0; i < same.size(); ++i) {
        threads.emplace_back([&, i] {
            bool all = true;
            for (int round = 0; round < 200; ++round) all &= analyse(text, "ru") == expected;
            same[i] = all;
        });
    }
    for (auto& thread : threads) thread.join();
    for (bool one : same) EXPECT_TRUE(one);
}
