#include "cli/iati.hpp"

#include "cli/console.hpp"
#include "exchange/iati_write.hpp"

#include <boost/json.hpp>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class iati : public Console {
protected:
    static std::string published() {
        IatiActivity one;
        one.id = "1540";
        one.updated = {1'790'000'000};
        one.language = "fr";
        one.title = {{"fr", "Un bureau du risque"}, {"ar", "مكتب لتحليل المخاطر"}};
        one.description = {{"fr", "Cinq jours."}};
        one.participants = {{IatiRole::funding, {"", "10", {{"fr", "Un État"}}}},
                            {IatiRole::implementing, {"XM-DAC-41304", "40", {{"en", "An organisation"}}}}};
        one.days = {{IatiDay::actual_start, date_of(2026, 2, 1)}, {IatiDay::actual_end, date_of(2026, 3, 6)}};
        one.sectors = {"15130", "33120", "15210"};
        one.topics = {{"customs-control", {{"en", "Customs control"}}}, {"diamonds", {{"en", "Diamonds"}}}};
        one.collaboration_type = "1";
        one.aid_type = "D02";
        one.page = "https://help.example.org/fr/stories/1540";
        auto sibling = one;
        sibling.id = "1541";
        sibling.country = "KE";
        sibling.related = {"1540"};
        return to_iati({{"XI-IATI-1234", "90", {{"en", "Example"}}},
                        "https://help.example.org/en/vocabulary",
                        {one, sibling}})
            .value();
    }
    // What is published, as two files: the first activity, and the others.
    std::pair<std::string, std::string> published_apart() {
        auto first = published(), second = published();
        first.erase(first.find("<iati-activity ", first.find("<iati-activity ") + 1));
        first += "</iati-activities>";
        const auto from = second.find("<iati-activity "), to = second.find("<iati-activity ", from + 1);
        second.erase(from, to - from);
        return {first, second};
    }
    static std::string wrong() {
        auto text = published();
        text.replace(text.find("code=\"KE\""), 9, "code=\"Kenya\"");
        return text;
    }
};

}  // namespace

TEST_F(iati, what_we_publish_is_right) {
    const auto said = run({"iati", "validate", write("ours.xml", published())});
    EXPECT_EQ(said.code, 0) << said.out;
    EXPECT_TRUE(has(said.out, "records 2, errors 0, warnings 0, advice 0")) << said.out;
}

TEST_F(iati, a_fault_has_file_line_activity_rule_and_remedy_in_every_language) {
    const auto path = write("wrong.xml", wrong());
    const std::pair<const char*, const char*> rows[] = {{"en", "Take one from this list"},
                                                        {"fr", "choisir un dans cette liste"},
                                                        {"es", "Elija uno de esa lista"},
                                                        {"ru", "Возьмите код"},
                                                        {"ar", "اختيار رمز"},
                                                        {"zh", "请从该表中选取"}};
    for (const auto& [language, remedy] : rows) {
        const auto said = run({"iati", "validate", path, "--language", language});
        EXPECT_EQ(said.code, 2);
        EXPECT_TRUE(has(said.out, path + ":")) << said.out;
        EXPECT_TRUE(has(said.out, "[code:Country] XI-IATI-1234-1541")) << said.out;
        EXPECT_TRUE(has(said.out, remedy)) << said.out;
    }
}

TEST_F(iati, programs_get_an_object_for_each_fault_and_a_last_one) {
    const auto said = run({"iati", "validate", "--json", write("wrong.xml", wrong())});
    EXPECT_EQ(said.code, 2);
    const auto end = said.out.find('\n');
    const auto fault = boost::json::parse(said.out.substr(0, end)).as_object();
    EXPECT_EQ(fault.at("rule"), "code:Country");
    EXPECT_EQ(fault.at("severity"), "error");
    EXPECT_GT(fault.at("line").as_int64(), 1);
    const auto sum = boost::json::parse(said.out.substr(end + 1)).as_object();
    EXPECT_EQ(sum.at("errors"), 1);
    EXPECT_EQ(sum.at("records"), 2);
}

TEST_F(iati, all_files_are_checked_and_a_missing_one_is_an_error_of_its_own) {
    const auto said = run({"iati", "validate", folder + "/none.xml", write("ours.xml", published())});
    EXPECT_EQ(said.code, 2);
    EXPECT_TRUE(has(said.out, "none.xml"));
    EXPECT_TRUE(has(said.out, "files 2, records 2, errors 1"));
}

TEST_F(iati, references_are_looked_up_over_all_files) {
    const auto [first, second] = published_apart();
    const auto one = write("1.xml", first), two = write("2.xml", second);
    EXPECT_TRUE(has(run({"iati", "validate", two}).out, "[reference]"));
    EXPECT_EQ(run({"iati", "validate", two}).code, 0) << "advice is no error";
    EXPECT_FALSE(has(run({"iati", "validate", two, one}).out, "[reference]"));
}

TEST_F(iati, references_are_looked_up_among_the_kept_programmes) {
    const auto [first, second] = published_apart();
    const auto kept = folder + "/kept";
    ASSERT_EQ(run({"programmes", "import", write("1.xml", first), "--data", kept}).code, 0);
    const auto said = run({"iati", "validate", write("2.xml", second), "--data", kept});
    EXPECT_FALSE(has(said.out, "[reference]")) << said.out;
    EXPECT_TRUE(has(said.err, "among the kept programmes (1)")) << said.err;
}

TEST_F(iati, shows_as_many_places_of_a_rule_as_one_likes) {
    std::string all = published();
    for (std::size_t at = 0; (at = all.find("code=\"D02\"", at)) != std::string::npos; ++at)
        all.replace(at, 10, "code=\"D99\"");
    const auto said = run({"iati", "validate", "--show", "1", write("many.xml", all)});
    EXPECT_TRUE(has(said.out, "1 more places of the rule code:AidType")) << said.out;
    EXPECT_NE(run({"iati", "validate"}).code, 0);
    EXPECT_NE(run({"iati"}).code, 0);
}
