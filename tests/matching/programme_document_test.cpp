#include "matching/programme_document.hpp"

#include "programme_world.hpp"

namespace lightfoot::test {
namespace {

ProgrammeReading read(const Activity& activity) {
    return ProgrammeReader(small_vocabulary(), small_tagger(), places()).read(7, activity);
}
bool holds(const IndexDocument& document, ProgrammeFacet facet, const std::string& value) {
    return std::count(document.facets.begin(), document.facets.end(),
                      FacetValue{std::uint8_t(facet), value}) == 1;
}
std::vector<std::string> terms(const IndexDocument& document, ProgrammeField field) {
    for (const auto& each : document.fields)
        if (each.field == std::uint8_t(field)) return each.terms;
    return {};
}

TEST(ProgrammeDocument, HoldsWordsFactsAndPlaces) {
    auto activity = programme("A");
    activity.sectors = {
        {"", "33120", "", {}, false}, {"99", "1", "own", {}, false}, {"1", "33120", "", {}, true}};
    const auto document = read(activity).document;
    EXPECT_EQ(document.key, 7);
    EXPECT_EQ(document.readers, std::vector<std::string>{"public"});
    EXPECT_TRUE(holds(document, ProgrammeFacet::country, "BO"));
    EXPECT_TRUE(holds(document, ProgrammeFacet::state, "BOL"));
    EXPECT_TRUE(holds(document, ProgrammeFacet::sector, "33120"));
    EXPECT_TRUE(holds(document, ProgrammeFacet::publisher, "XM-1"));
    EXPECT_TRUE(holds(document, ProgrammeFacet::status, "2"));
    EXPECT_TRUE(holds(document, ProgrammeFacet::aid_type, "C01"));
    EXPECT_EQ(terms(document, ProgrammeField::scopes), std::vector<std::string>{"BOL/"});
    EXPECT_TRUE(terms(document, ProgrammeField::unused).empty());
    EXPECT_EQ(document.columns.size(), programme_schema().columns);
    EXPECT_EQ(document.columns[std::size_t(ProgrammeColumn::until)], date_of(2029, 1, 1).days);
}

TEST(ProgrammeDocument, TheSketchReadsBackAsItWasWritten) {
    auto activity = programme("A", "Export control of diamonds");
    activity.regions = {{"", "998", "", {}, false}, {"", "489", "", {}, false}};
    activity.sectors = {{"", "33120", "", {}, false}};
    activity.humanitarian = true;
    const auto sketch = read_sketch(read(activity).sketch);
    EXPECT_EQ(sketch.signs, activity.signs);
    EXPECT_EQ(sketch.reach, reach_of(activity, places()));
    EXPECT_EQ(sketch.sectors, std::vector<std::uint32_t>{33120});
    EXPECT_TRUE(sketch.humanitarian);
    EXPECT_EQ(sketch.carrier, ProgrammeSketch::Carrier::project);
    EXPECT_FALSE(sketch.gist.empty());
    EXPECT_GT(sketch.length.plain, 0);
    EXPECT_TRUE(std::is_sorted(sketch.title_words.begin(), sketch.title_words.end()));
    EXPECT_EQ(write_sketch(sketch), read(activity).sketch);
}

TEST(ProgrammeDocument, AnyCutOfASketchReadsWithoutHarm) {
    const auto whole = read(programme("A")).sketch;
    for (std::size_t size = 0; size < whole.size(); ++size)
        read_sketch(std::string_view(whole).substr(0, size));
    EXPECT_TRUE(read_sketch("").gist.empty());
    EXPECT_TRUE(read_sketch(std::string(200, '\xFF')).gist.empty());
}

TEST(ProgrammeDocument, TheLastDayIsNeverTooEarly) {
    for (int status = 0; status <= 6; ++status)
        for (const int planned : {0, 100, 400})
            for (const int actual : {0, 90, 500})
                for (const int moved : {0, 120}) {
                    ProgrammeSigns signs;
                    signs.status = ProgrammeStatus(status);
                    signs.updated = Date{300};
                    if (planned) signs.planned_end = Date{planned};
                    if (actual) signs.actual_end = Date{actual};
                    if (moved) signs.last_transaction = Date{moved};
                    for (int day = 1; day < 2400; day += 13)
                        if (still_going(signs_on(signs, Date{day}), Date{day}).going != Going::ended) {
                            EXPECT_GE(can_go_on_until(signs).days, day)
                                << status << " " << planned << " " << actual;
                        }
                }
}

TEST(ProgrammeDocument, ComponentsOfOneProgrammeAreOneFamily) {
    auto parent = programme("P"), child = programme("C"), sibling = programme("S"), other = programme("X");
    child.links = sibling.links = {{ActivityLink::Kind::parent, "P"}};
    const auto family = [](const Activity& activity) { return read_sketch(read(activity).sketch).family; };
    EXPECT_EQ(family(parent), family(child));
    EXPECT_EQ(family(sibling), family(child));
    EXPECT_NE(family(other), family(parent));
}

TEST(ProgrammeDocument, ReadsATextByItsWordsWhereItIsSaidToBeEnglish) {
    const auto language = [](std::string stated, std::string text) {
        return reading_language({ActivityText::Kind::title, std::move(stated), std::move(text)});
    };
    EXPECT_EQ(language("en", "Support to the control of exports"), "en");
    EXPECT_EQ(language("en", "Programa de apoyo al desarrollo de la frontera norte del país"), "es");
    EXPECT_EQ(language("", "Appui à la sécurité des laboratoires dans les pays du Sahel"), "fr");
    EXPECT_EQ(language("pt", "Apoio ao controlo das exportações"), "es");
    EXPECT_EQ(language("fr", "Support to exports"), "fr");
    EXPECT_EQ(language("en", "Подготовка таможенных служб"), "ru");
    EXPECT_EQ(language("", "تدريب موظفي الجمارك"), "ar");
    EXPECT_EQ(language("", "海关人员培训"), "zh");
}

}  // namespace
}  // namespace lightfoot::test
