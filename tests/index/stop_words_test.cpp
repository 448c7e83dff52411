#include "index/stem.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(stop_words, frequent_words_of_each_language) {
    EXPECT_TRUE(is_stop_word("the", StemLanguage::english));
    EXPECT_TRUE(is_stop_word("des", StemLanguage::french));
    EXPECT_TRUE(is_stop_word("los", StemLanguage::spanish));
    EXPECT_TRUE(is_stop_word("для", StemLanguage::russian));
    EXPECT_TRUE(is_stop_word("علي", StemLanguage::arabic));
}

TEST(stop_words, words_of_the_field_are_not_among_them) {
    for (const char* word : {"state", "need", "help", "law", "may", "control"})
        EXPECT_FALSE(is_stop_word(word, StemLanguage::english)) << word;
    for (const char* word : {"etat", "loi", "besoin"}) EXPECT_FALSE(is_stop_word(word, StemLanguage::french));
    for (const char* word : {"estado", "ley"}) EXPECT_FALSE(is_stop_word(word, StemLanguage::spanish));
    EXPECT_FALSE(is_stop_word("закон", StemLanguage::russian));
    EXPECT_FALSE(is_stop_word("دوله", StemLanguage::arabic));
}

TEST(stop_words, one_language_does_not_speak_for_another) {
    EXPECT_FALSE(is_stop_word("the", StemLanguage::french));
    EXPECT_FALSE(is_stop_word("the", StemLanguage::none));
    EXPECT_FALSE(is_stop_word("", StemLanguage::english));
}
