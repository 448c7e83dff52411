#include "cli/match.hpp"

#include "cli/console.hpp"

#include <boost/json.hpp>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

namespace json = boost::json;

class match_command : public Console {
protected:
    json::array asked(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "match");
        arguments.emplace_back("--json");
        const auto said = lightfoot(std::move(arguments));
        EXPECT_EQ(said.code, 0) << said.err;
        return json::parse(said.out).as_array();
    }
    static const json::value& shortlist(const json::value& need) { return need.at("shortlist"); }
};

}  // namespace

// The published requests that the service must be able to answer.
TEST_F(match_command, albania_and_armenia_see_offers_with_reasons) {
    for (const auto& [state, year, needs] :
         {std::tuple{"ALB", "2004", 3u}, {"ARM", "2008", 2u}, {"ARM", "2015", 5u}}) {
        const auto requests = asked({"--state", state, "--year", year});
        ASSERT_EQ(requests.size(), 1u) << state << year;
        EXPECT_EQ(requests[0].at("request").at("present_need").as_string(), "unknown");
        const auto& found = requests[0].at("needs").as_array();
        ASSERT_EQ(found.size(), needs);
        for (const auto& need : found) {
            const auto& candidates = shortlist(need).at("candidates").as_array();
            ASSERT_FALSE(candidates.empty()) << json::serialize(need.at("need").at("text"));
            EXPECT_EQ(need.at("offers").as_array().size(), candidates.size());
            for (const auto& candidate : candidates)
                EXPECT_EQ(candidate.at("criteria").as_array().size(), 8u);
        }
    }
}

TEST_F(match_command, without_a_year_all_requests_of_the_state_come_oldest_first) {
    const auto requests = asked({"--state", "Armenia"});
    ASSERT_EQ(requests.size(), 2u);
    EXPECT_EQ(requests[0].at("request").at("dated").as_string(), "2008-04-04");
    EXPECT_EQ(requests[1].at("request").at("dated").as_string(), "2015-03-25");
}

TEST_F(match_command, text_for_people_has_tiers_verdicts_and_phrases) {
    const auto said = lightfoot({"match", "--state", "ARM", "--year", "2008"});
    EXPECT_EQ(said.code, 0);
    for (const char* part :
         {"Armenia · 4 April 2008 · archive, present need unknown", "Need 1 of 2", "== Close ",
          "Subject (fits): Same subject: ", "physical protection⁩” ↔ “", "To ask: "})
        EXPECT_TRUE(has(said.out, part)) << part;
}

TEST_F(match_command, names_and_topics_are_in_the_language_asked_for) {
    EXPECT_TRUE(
        has(lightfoot({"match", "--state", "ARM", "--language", "fr"}).out, "Arménie · 4 avril 2008"));
    EXPECT_TRUE(has(lightfoot({"match", "--state", "ARM", "--language", "ru"}).out, "Армения"));
    EXPECT_TRUE(has(lightfoot({"match", "--state", "ARM", "--language", "zh"}).out, "亚美尼亚"));
    EXPECT_TRUE(has(lightfoot({"match", "--state", "ARM", "--language", "ar"}).out, "أرمينيا"));
    EXPECT_TRUE(has(lightfoot({"match", "--state", "ARM", "--language", "es"}).out, "Armenia · 4 de abril"));
}

TEST_F(match_command, one_request_by_its_id) {
    const auto all = asked({"--state", "ALB"});
    const std::string id(all[0].at("request").at("id").as_string());
    const auto one = asked({"--request", id, "--count", "2"});
    ASSERT_EQ(one.size(), 1u);
    EXPECT_LE(shortlist(one[0].at("needs").at(0)).at("candidates").as_array().size(), 2u);
    EXPECT_EQ(lightfoot({"match", "--request", "zzzzzzzzzz"}).code, 3);
    EXPECT_EQ(lightfoot({"match", "--request", "what?"}).code, 2);
}

TEST_F(match_command, a_request_whose_text_is_not_known_says_so) {
    const auto said = lightfoot({"match", "--state", "COL"});
    EXPECT_EQ(said.code, 0);
    EXPECT_TRUE(has(said.out, "The text of this request is not known"));
}

TEST_F(match_command, own_words_are_matched_and_kept_nowhere) {
    make_data();
    const auto before = lightfoot({"ledger", "head"}).out;
    const auto found = asked({"--text", "Former des douaniers à reconnaître des biens à double usage"});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_TRUE(found[0].at("request").is_null());
    const auto& need = found[0].at("needs").at(0);
    ASSERT_FALSE(shortlist(need).at("candidates").as_array().empty());
    EXPECT_TRUE(has(json::serialize(shortlist(need)), "\"need_language\":\"fr\""));
    EXPECT_EQ(lightfoot({"ledger", "head"}).out, before);
}

TEST_F(match_command, words_may_come_from_the_input) {
    const auto said = lightfoot({"match", "--text", "-"}, "training for customs officers");
    EXPECT_EQ(said.code, 0);
    EXPECT_TRUE(has(said.out, "training for customs officers"));
    EXPECT_EQ(lightfoot({"match", "--text", "-"}, "  ").code, 2);
}

TEST_F(match_command, a_state_given_with_own_words_is_held_against_regions) {
    const auto with = json::serialize(asked({"--text", "training for customs officers", "--state", "FJI"}));
    const auto without = json::serialize(asked({"--text", "training for customs officers"}));
    EXPECT_FALSE(has(with, "match.reason.region_no_state"));
    EXPECT_TRUE(has(without, "match.reason.region_no_state"));
    EXPECT_EQ(lightfoot({"match", "--text", "training", "--state", "ZZZ"}).code, 2);
}

TEST_F(match_command, why_shows_all_criteria_of_any_offer) {
    const auto all = asked({"--state", "ALB"});
    const auto& candidates = shortlist(all[0].at("needs").at(0)).at("candidates").as_array();
    const std::string offer(candidates[0].at("offer").as_string());
    const auto said = lightfoot({"match", "--state", "ALB", "--why", offer});
    EXPECT_TRUE(has(said.out, "It is on the list, at place 1."));
    EXPECT_TRUE(has(said.out, "Visits and days (not stated): "));
    EXPECT_EQ(lightfoot({"match", "--state", "ALB", "--why", "zzzzzzzzzz"}).code, 3);
}

TEST_F(match_command, what_is_asked_must_be_clear) {
    EXPECT_TRUE(has(lightfoot({"match"}).err, "Please say whose request"));
    EXPECT_EQ(lightfoot({"match", "--text", "x", "--request", "y"}).code, 2);
    EXPECT_TRUE(has(lightfoot({"match", "--state", "ALB", "--year", "1999"}).err, "of Albania from 1999"));
    EXPECT_EQ(lightfoot({"match", "--state", "NOR"}).code, 3);
    EXPECT_EQ(lightfoot({"match", "--state", "Atlantis"}).code, 3);
}
