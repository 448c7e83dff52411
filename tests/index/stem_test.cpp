#include "index/stem.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

std::string term(std::string_view word, StemLanguage language) { return stem_of(word, language).term; }

}  // namespace

TEST(stem, the_script_chooses_the_rules_and_the_language_among_latin_ones) {
    EXPECT_EQ(stem_language(Script::latin, "fr-CA"), StemLanguage::french);
    EXPECT_EQ(stem_language(Script::latin, "es"), StemLanguage::spanish);
    EXPECT_EQ(stem_language(Script::latin, "ru"), StemLanguage::english);
    EXPECT_EQ(stem_language(Script::cyrillic, "fr"), StemLanguage::russian);
    EXPECT_EQ(stem_language(Script::arabic, ""), StemLanguage::arabic);
    EXPECT_EQ(stem_language(Script::other, "en"), StemLanguage::none);
}

TEST(stem, arabic_forms_of_one_word_meet) {
    for (const char* word : {"المختبرات", "مختبر", "والمختبرات", "بالمختبر", "للمختبرات", "مختبرين"})
        EXPECT_EQ(term(word, StemLanguage::arabic), "مختبر") << word;
}

TEST(stem, an_arabic_noun_meets_its_adjective) {
    for (const char* word : {"القانون", "قانوني", "القانونية"})
        EXPECT_EQ(term(word, StemLanguage::arabic), term("قانون", StemLanguage::arabic)) << word;
    EXPECT_EQ(term("كيميائي", StemLanguage::arabic), term("الكيميائية", StemLanguage::arabic));
}

TEST(stem, a_broken_arabic_plural_is_another_word) {
    EXPECT_NE(term("قوانين", StemLanguage::arabic), term("قانون", StemLanguage::arabic));
}

TEST(stem, a_short_arabic_word_keeps_two_letters) {
    for (const char* word : {"ات", "ال", "وال", "هي"}) EXPECT_GE(term(word, StemLanguage::arabic).size(), 4u);
}

TEST(stem, russian_cases_of_one_word_meet) {
    for (const char* word : {"лаборатория", "лаборатории", "лабораторий", "ЛАБОРАТОРИЯМИ"})
        EXPECT_EQ(term(word, StemLanguage::russian), "лаборатор") << word;
}

TEST(stem, other_scripts_are_folded_only) {
    EXPECT_EQ(term("ΑΣΦΆΛΕΙΑ", StemLanguage::none), term("ασφαλεια", StemLanguage::none));
}

TEST(stem, a_word_of_marks_leaves_nothing) { EXPECT_EQ(term("\u00AD", StemLanguage::english), ""); }

TEST(stem, remembers_more_words_than_it_keeps) {
    for (int i = 0; i < 210'000; ++i)
        ASSERT_EQ(term("word" + std::to_string(i), StemLanguage::english), "word" + std::to_string(i));
}
