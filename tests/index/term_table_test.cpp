#include "index/term_table.hpp"

#include "index/analysis.hpp"

#include <gtest/gtest.h>

#include <set>

using namespace lightfoot;

TEST(term_table, a_term_has_one_number) {
    TermTable table;
    std::set<std::uint32_t> numbers;
    for (int i = 0; i < 50'000; ++i) numbers.insert(table.number("term" + std::to_string(i)));
    EXPECT_EQ(numbers.size(), 50'000u);
    EXPECT_EQ(table.size(), 50'000u);
    EXPECT_EQ(table.term(table.number("term77")), "term77");
    EXPECT_EQ(table.size(), 50'000u);
    EXPECT_EQ(table.term(table.number("")), "");
}

TEST(term_table, a_word_comes_to_its_stem_by_the_rules_of_its_language) {
    TermTable table;
    const auto english = table.number_of_word("laboratories", StemLanguage::english);
    EXPECT_EQ(table.term(english), stem_of("laboratories", StemLanguage::english).term);
    EXPECT_EQ(table.number_of_word("laboratories", StemLanguage::english), english);
    EXPECT_EQ(table.number_of_word("the", StemLanguage::english), TermTable::dropped);
    EXPECT_NE(table.number_of_word("the", StemLanguage::french), TermTable::dropped);
    const std::string endless(10'000, 'x');
    EXPECT_EQ(table.term(table.number_of_word(endless, StemLanguage::english)).size(), max_term_bytes);
}

// Words are known by their hash alone: short ones of different languages must not meet.
TEST(term_table, short_words_of_all_languages_keep_apart) {
    TermTable table;
    for (const auto rules :
         {StemLanguage::english, StemLanguage::french, StemLanguage::spanish, StemLanguage::russian})
        for (char first = 'a'; first <= 'z'; ++first)
            for (char second = 'a'; second <= 'z'; ++second)
                for (const std::string& word :
                     {std::string(1, second), std::string{first, second}, std::string{first, 'e', second}}) {
                    const auto stem = stem_of(word, rules);
                    const auto number = table.number_of_word(word, rules);
                    const bool dropped = stem.stop_word || stem.term.empty();
                    ASSERT_EQ(number == TermTable::dropped, dropped) << word << int(rules);
                    if (!dropped) ASSERT_EQ(table.term(number), stem.term) << word << int(rules);
                }
}

TEST(term_table, numbers_are_the_terms_of_the_analysis) {
    TermTable table;
    for (const auto& [text, language] : {std::pair{"Non-proliferation and the laboratories' biosafety", "en"},
                                         {"L’Agence d'énergie et les laboratoires", "fr"},
                                         {"Лаборатории и экспортный контроль", "ru"},
                                         {"مختبرات الصحة العامة", "ar"},
                                         {"出口管制的法律 and IAEA", "zh"},
                                         {"\xff\xfe broken", "en"}}) {
        std::vector<std::uint32_t> numbers{table.number("before")};
        analyse(text, language, table, numbers);
        std::vector<std::string> terms, expected{"before"};
        for (const auto number : numbers) terms.emplace_back(table.term(number));
        for (const auto& token : analyse(text, language)) expected.push_back(token.term);
        EXPECT_EQ(terms, expected) << text;
    }
}
