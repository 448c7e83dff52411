#include "matching/clarity.hpp"

#include "matching/world.hpp"

using namespace lightfoot;

namespace {

using List = std::vector<std::string>;

List unsaid(const Need& need, const std::string& language) {
    static const Clarity clarity(test::vocabulary(), test::tagger(), test::places());
    List out;
    for (const auto& message : clarity.unsaid(need, language, "BOL")) out.push_back(message.key);
    return out;
}

Need note(std::string text) {
    Need need;
    need.text = std::move(text);
    return need;
}

}  // namespace

TEST(Clarity, an_empty_note_says_nothing) {
    EXPECT_EQ(unsaid(Need{}, "en"), (List{"clarity.who", "clarity.what", "clarity.kind", "clarity.where",
                                          "clarity.when", "clarity.existing", "clarity.first_step"}));
}

TEST(Clarity, a_full_note_is_asked_nothing_in_any_language) {
    const std::map<std::string, std::string> notes{
        {"en",
         "Customs at the airport need training on export control by March 2027. A national list already "
         "exists. As a first "
         "step a short visit."},
        {"fr",
         "La douane de l'aéroport souhaite une formation sur le contrôle des exportations avant mars 2027. "
         "Une liste existe "
         "déjà. Pour commencer, une courte visite."},
        {"es",
         "La aduana del aeropuerto desea capacitación sobre control de exportaciones antes de marzo de 2027. "
         "Ya existe una "
         "lista. Para empezar, una visita corta."},
        {"ru",
         "Таможенной службе в аэропорту нужно обучение по экспортному контролю до марта 2027 года. Список "
         "уже имеется. Для начала "
         "короткий визит."},
        {"zh", "机场海关希望在2027年3月之前获得出口管制培训。已有国家清单。第一步是短期访问。"},
        {"ar",
         "تحتاج الجمارك في المطار إلى تدريب على مراقبة الصادرات قبل مارس 2027. القائمة الوطنية موجودة "
         "بالفعل. الخطوة الأولى زيارة قصيرة."},
    };
    for (const auto& [language, text] : notes) EXPECT_EQ(unsaid(note(text), language), List{}) << language;
}

TEST(Clarity, fields_of_the_form_answer_too) {
    auto need = note("Help with diamonds");
    need.who = "a";
    need.place = "b";
    need.existing = "c";
    need.first_step = "d";
    need.latest = date_of(2027, 1, 1);
    EXPECT_EQ(unsaid(need, "en"), List{"clarity.kind"});
    need.topics = {{"training", TopicStanding::proposed}};
    EXPECT_EQ(unsaid(need, "en"), List{});
}

TEST(Clarity, the_name_of_the_asking_state_is_not_yet_a_place) {
    const auto says_where = [](const std::string& text) {
        const auto missing = unsaid(note(text), "en");
        return std::find(missing.begin(), missing.end(), "clarity.where") == missing.end();
    };
    EXPECT_FALSE(says_where("Bolivia asks"));
    EXPECT_TRUE(says_where("Together with Peru"));
}

TEST(Clarity, the_resolutions_own_number_and_year_are_not_a_date) {
    const auto says_when = [](const std::string& text) {
        const auto missing = unsaid(note(text), "en");
        return std::find(missing.begin(), missing.end(), "clarity.when") == missing.end();
    };
    EXPECT_FALSE(says_when("Resolution 1540 (2004)"));
    EXPECT_TRUE(says_when("before 2028"));
}
