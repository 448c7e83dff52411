#include "domain/story_check.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

using K = FindingKind;

struct Row {
    const char* text;
    K kind;
    const char* words;
};

const KnownNames known{{"Amina Salam", "王小明", "Иван Петренко"}, {"The customs school in Ama", "瓦迪港"}};

constexpr Row found[] = {
    // persons, by an honorific or initials
    {"We thank Dr Salome Reed for it.", K::person, "Dr Salome Reed"},
    {"We thank Col. Reed.", K::person, "Col. Reed"},
    {"M. Traoré a ouvert la journée.", K::person, "M. Traoré"},
    {"avec Mme Éléonore Ba et ses collègues", K::person, "Mme Éléonore Ba"},
    {"El Sr. Ibáñez abrió el curso.", K::person, "Sr. Ibáñez"},
    {"la doctora Ñuñez nos ayudó", K::person, "doctora Ñuñez"},
    {"Открыл занятие г-н Орлов.", K::person, "г-н Орлов"},
    {"Занятие вёл И. И. Орлов из школы.", K::person, "И. И. Орлов"},
    {"by J. Reed of the school", K::person, "J. Reed"},
    {"افتتح اليوم الدكتور سمير حداد", K::person, "الدكتور سمير حداد"},
    {"感谢李伟先生的帮助", K::person, "谢李伟先生"},
    {"由张建国教授主讲", K::person, "张建国教授"},
    // names that the record has
    {"Amina Salam opened the day.", K::known_name, "Amina Salam"},
    {"as Salam said", K::known_name, "Salam"},
    {"由王小明主持", K::known_name, "王小明"},
    {"Спасибо, Петренко!", K::known_name, "Петренко"},
    // ways to reach a person
    {"Write to a.salam@customs.example for more.", K::email, "a.salam@customs.example"},
    {"اكتبوا إلى port@aldoria.example", K::email, "port@aldoria.example"},
    {"Call +223 20 22 33 44.", K::telephone, "+223 20 22 33 44"},
    {"тел. 8 (495) 123-45-67", K::telephone, "8 (495) 123-45-67"},
    {"هاتف ٠٢٢٢٣٣٤٤٥٥", K::telephone, "٠٢٢٢٣٣٤٤٥٥"},
    // places
    {"at 12.6392, -8.0029 by the river", K::coordinates, "12.6392, -8.0029"},
    {"12°38′21″N 8°0′10″W", K::coordinates, "12°38′21″N"},
    {"12, rue du Fleuve", K::address, "12, rue"},
    {"P.O. Box 1540", K::address, "Box 1"},
    {"ул. Садовая, 7", K::address, "ул. Садовая, 7"},
    {"شارع النيل 12", K::address, "شارع النيل 1"},
    {"at the Kifu Laboratory", K::site, "Kifu Laboratory"},
    {"au laboratoire Kifu", K::site, "laboratoire Kifu"},
    {"the port of Ama", K::site, "port of Ama"},
    {"en el laboratorio Kifu", K::site, "laboratorio Kifu"},
    {"на складе Орлово", K::site, "складе Орлово"},
    {"زرنا مختبر الكيفو", K::site, "مختبر الكيفو"},
    {"参观了基富实验室", K::site, "观了基富实验室"},
    {"the customs school in Ama was open", K::known_place, "the customs school in Ama"},
    {"船停在瓦迪港。", K::known_place, "瓦迪港"},
};

TEST(story_check, finds_what_could_name_a_person_or_a_site_in_six_languages) {
    for (const auto& [text, kind, words] : found) {
        const auto findings = findings_in(text, known);
        EXPECT_FALSE(findings.empty()) << text;
        if (findings.empty()) continue;
        EXPECT_EQ(name_of(findings[0].kind), name_of(kind)) << text;
        EXPECT_EQ(findings[0].words, words) << text;
        EXPECT_EQ(std::string_view(text).substr(findings[0].position, findings[0].words.size()), words);
    }
}

constexpr const char* harmless[] = {
    "",
    "Eighteen officers took part, from 2026-11-24 to 2026-11-26.",
    "Security Council resolution 1540 (2004) asks States for 3.5 times more.",
    "The customs laboratory now tests ores, 40 samples a week, at 20 °C.",
    "Une journée avec quatre formateurs ; le registre compte 12 500 noms.",
    "Cuatro instructores, un día. La aduana sigue sola.",
    "Четыре инструктора, один день. Лаборатория работает сама.",
    "أربعة مدربين، يوم واحد، في المدرسة الجمركية عام 2026.",
    "四名教官，一天时间，海关学校自行继续。",
    "Doctors and professors of the school took part.",
    "Ports. Officers learnt much there.",
    "@ noon",
};

TEST(story_check, says_nothing_of_words_that_name_nobody) {
    for (const char* text : harmless) {
        const auto findings = findings_in(text, known);
        EXPECT_TRUE(findings.empty()) << text << " → " << (findings.empty() ? "" : findings[0].words);
    }
}

TEST(story_check, finds_each_stretch_once_in_the_order_of_the_text) {
    const auto findings = findings_in(
        "Dr Amina Salam (a.salam@customs.example, +223 20 22 33 44) of the Kifu Laboratory", known);
    ASSERT_EQ(findings.size(), 4u);
    EXPECT_EQ(findings[0].words, "Dr Amina Salam");
    EXPECT_EQ(findings[1].kind, K::email);
    EXPECT_EQ(findings[2].kind, K::telephone);
    EXPECT_EQ(findings[3].kind, K::site);
}

TEST(story_check, bears_any_bytes) {
    for (const auto& text : {std::string("\xF0\x9F"), std::string("\xC2"), std::string("Dr \xE4\xB8"),
                                   std::string(20'000, '+'), std::string(20'000, '@')})
        EXPECT_TRUE(findings_in(text, known).size() < 2) << text.substr(0, 10);
}

}  // namespace
