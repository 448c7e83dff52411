#include "matching/world.hpp"
#include <thread>

using namespace lightfoot;

namespace {

// "topic" for each find; "topic!" not requested, "topic?" already there.
std::vector<std::string> tags(std::string_view text, std::string_view language) {
    std::vector<std::string> out;
    for (const auto& span : test::small_tagger().tags(text, language))
        out.push_back(test::small_vocabulary().topics()[span.topic].id +
                      (span.cue == Cue::not_requested ? "!" : span.cue == Cue::already_there ? "?" : ""));
    return out;
}
using List = std::vector<std::string>;

}  // namespace

TEST(Tagger, finds_terms_of_each_language) {
    EXPECT_EQ(tags("نطلب المساعدة في مراقبة الصادرات", "ar"), List{"export-control"});
    EXPECT_EQ(tags("请求在出口管制方面提供培训", "zh"), (List{"export-control", "training"}));
    EXPECT_EQ(tags("We want to improve export controls.", "en"), List{"export-control"});
    EXPECT_EQ(tags("Le contrôle à l’exportation, la formation", "fr"), (List{"export-control", "training"}));
    EXPECT_EQ(tags("в области экспортного контроля", "ru"), List{"export-control"});
    EXPECT_EQ(tags("el control de las exportaciones", "es"), List{"export-control"});
}

TEST(Tagger, spans_are_bytes_of_the_text) {
    const std::string text = "Nous demandons un contrôle des exportations.";
    const auto found = test::small_tagger().tags(text, "fr");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), "contrôle des exportations");
}

TEST(Tagger, the_longest_term_wins) {
    EXPECT_EQ(tags("a training of trainers for customs", "en"),
              (List{"train-the-trainers", "customs-service"}));
}

TEST(Tagger, a_term_does_not_run_over_a_clause) {
    EXPECT_EQ(tags("We know export. Control is hard.", "en"), List{});
    EXPECT_EQ(tags("export, control", "en"), List{});
}

TEST(Tagger, abbreviations_of_all_languages_are_found_in_capitals_only) {
    EXPECT_EQ(tags("Соглашение с OIAC", "ru"), List{"chemical-safety"});
    EXPECT_EQ(tags("遵守CWC的规定", "zh"), List{"chemical-safety"});
    EXPECT_EQ(tags("oiac", "ru"), List{});
}

TEST(Tagger, english_terms_are_found_inside_other_scripts) {
    EXPECT_EQ(tags("система export control в стране", "ru"), List{"export-control"});
}

TEST(Tagger, the_language_is_detected_where_it_is_not_given) {
    EXPECT_EQ(tags("Мы просим провести обучение сотрудников таможни по вопросам экспортного контроля.", ""),
              (List{"training", "customs-service", "export-control"}));
}

TEST(Tagger, not_requested_is_marked_in_six_languages) {
    EXPECT_EQ(tags("We do not ask for equipment.", "en"), List{"equipment!"});
    EXPECT_EQ(tags("Le matériel n’est pas demandé.", "fr"), List{"equipment!"});
    EXPECT_EQ(tags("No se solicita equipo.", "es"), List{"equipment!"});
    EXPECT_EQ(tags("Оборудование не требуется.", "ru"), List{"equipment!"});
    EXPECT_EQ(tags("不需要设备", "zh"), List{"equipment!"});
    EXPECT_EQ(tags("لا نطلب معدات", "ar"), List{"equipment!"});
}

TEST(Tagger, a_cue_does_not_reach_over_a_clause) {
    EXPECT_EQ(tags("Training is welcome. Equipment is not requested.", "en"),
              (List{"training", "equipment!"}));
    EXPECT_EQ(tags("Funds are not requested, equipment is.", "en"), List{"equipment"});
}

TEST(Tagger, already_there_is_marked) {
    EXPECT_EQ(tags("Control lists already exist; training is needed.", "en"),
              (List{"control-lists?", "training"}));
}

TEST(Tagger, an_empty_or_foreign_text_has_no_topics) {
    EXPECT_EQ(tags("", "en"), List{});
    EXPECT_EQ(tags("\xff\xfe\x00", "en"), List{});
    EXPECT_EQ(tags("xyzzy", ""), List{});
}

TEST(Tagger, several_threads_may_use_one_tagger) {
    std::vector<List> results(4);
    {
        std::vector<std::jthread> threads;
        for (auto& result : results)
            threads.emplace_back(
                [&result] { result = tags("export control and training of trainers", "en"); });
    }
    for (const auto& result : results) EXPECT_EQ(result, (List{"export-control", "train-the-trainers"}));
}
