#include "index/language_guess.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(language_guess, paragraphs_in_the_six_languages) {
    EXPECT_EQ(detect_language("We need training for customs officers at two ports."), "en");
    EXPECT_EQ(detect_language("Nous avons besoin d’une formation pour les douaniers de deux ports."), "fr");
    EXPECT_EQ(detect_language("Necesitamos formación para los funcionarios de aduanas de dos puertos."),
              "es");
    EXPECT_EQ(detect_language("Нам нужна подготовка таможенников в двух портах."), "ru");
    EXPECT_EQ(detect_language("نحتاج إلى تدريب موظفي الجمارك في ميناءين."), "ar");
    EXPECT_EQ(detect_language("我们需要为两个港口的海关人员提供培训。"), "zh");
}

TEST(language_guess, a_few_words_are_enough) {
    EXPECT_EQ(detect_language("export control law for the ministry"), "en");
    EXPECT_EQ(detect_language("loi sur le contrôle des exportations"), "fr");
    EXPECT_EQ(detect_language("ley de control de las exportaciones"), "es");
    EXPECT_EQ(detect_language("出口管制"), "zh");
}

TEST(language_guess, a_foreign_abbreviation_does_not_change_it) {
    EXPECT_EQ(detect_language("Подготовка по CBRN и INTERPOL для полиции страны"), "ru");
    EXPECT_EQ(detect_language("与IAEA合作培训"), "zh");
}

TEST(language_guess, says_nothing_where_it_does_not_know) {
    EXPECT_EQ(detect_language(""), "");
    EXPECT_EQ(detect_language("12345 !!!"), "");
    EXPECT_EQ(detect_language("CBRN"), "");
    EXPECT_EQ(detect_language("\xff\xfe\xff"), "");
}

TEST(language_guess, sister_languages_are_not_taken_for_ours) {
    EXPECT_EQ(
        detect_language("Precisamos de formação para os funcionários da alfândega em dois portos do país."),
        "");
    EXPECT_EQ(detect_language("Wir brauchen eine Ausbildung für die Beamten des Zolls in zwei Häfen."), "");
    EXPECT_EQ(detect_language("Нам потрібна підготовка митників у двох портах країни."), "");
    EXPECT_EQ(detect_language("ما به آموزش مأموران گمرک در دو بندر نیاز داریم، که کشور را یاری کند"), "");
    EXPECT_EQ(detect_language("税関職員のための研修が必要です。"), "");
}

TEST(language_guess, a_long_text_is_read_only_at_its_beginning) {
    std::string text;
    while (text.size() < 25'000) text += "the training of the officers ";
    while (text.size() < 200'000) text += "и подготовка ";
    EXPECT_EQ(detect_language(text), "en");
}

TEST(language_guess, neighbours_are_named_where_they_are_asked_for) {
    EXPECT_EQ(detect_any_language("Precisamos de formação para os funcionários da alfândega em dois portos."),
              "pt");
    EXPECT_EQ(detect_any_language("Wir brauchen eine Ausbildung für die Beamten des Zolls in zwei Häfen."),
              "de");
    EXPECT_EQ(detect_any_language("We need training for customs officers at two ports."), "en");
    EXPECT_EQ(detect_any_language("12345"), "");
}
