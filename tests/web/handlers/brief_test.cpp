// Situation briefs: every statement of every brief, for every reader, is held against the record that it
// names.

#include "matching/places.hpp"
#include "print/pdf.hpp"
#include "web/pages/brief.hpp"
#include "web/world.hpp"

#include <set>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

namespace json = boost::json;

std::string plain(const json::value& value) {
    if (value.is_string()) return std::string(value.as_string());
    return value.is_number() ? json::serialize(value) : std::string();
}

// All words and numbers of a record, one a line.
void gather(const json::value& value, std::string& into) {
    if (value.is_object())
        for (const auto& member : value.as_object()) gather(member.value(), into);
    else if (value.is_array())
        for (const auto& item : value.as_array()) gather(item, into);
    else
        into += plain(value) + "\n";
}

std::string without_dots(std::string text) {
    constexpr std::string_view dots = "…";
    if (text.ends_with(dots)) text.resize(text.size() - dots.size());
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

class BriefPages : public WebStory {
protected:
    std::vector<std::string> states_with_briefs(Client& person) {
        std::vector<std::string> all;
        for (const auto& group : person.json("/api/states").list("groups"))
            for (const auto& state : group.at("states").as_array())
                all.push_back("/api/briefs/states/" + std::string(state.at("code").as_string()));
        return all;
    }
    std::vector<std::string> briefs_of_providers(Client& person) {
        std::vector<std::string> all;
        for (const auto& one : person.json("/api/providers").list("providers"))
            all.push_back("/api/briefs/providers/" + std::string(one.at("id").as_string()));
        return all;
    }

    // The record as this reader opens it; empty where it is not found.
    const std::string& record_at(Client& person, const std::string& path) {
        const auto found = records.find(path);
        if (found != records.end()) return found->second;
        const auto answer = person.json(path);
        std::string text;
        if (answer.status() == 200) gather(answer.json(), text);
        return records[path] = text;
    }
    void hold_against_source(Client& person, const json::value& sentence, const std::string& path) {
        const auto& record = record_at(person, path);
        for (const auto& one : sentence.at("values").as_array()) {
            const auto& value = one.at("value");
            const auto parts = value.is_array() ? value.as_array() : json::array{value};
            for (const auto& part : parts) {
                const auto wanted = without_dots(plain(part));
                EXPECT_NE(record.find(wanted), record.npos)
                    << path << " does not say " << sentence.at("code").as_string() << " "
                    << one.at("name").as_string() << " = " << wanted << "\n" << record;
                ++values;
            }
        }
    }
    // `is_visitor`: everything must be public.
    void check(Client& person, const std::string& brief, bool is_visitor) {
        const auto answer = person.json(brief);
        ASSERT_EQ(answer.status(), 200) << brief;
        for (const auto& section : answer.list("sections"))
            for (const auto& one : section.at("statements").as_array()) {
                const auto& source = one.at("source");
                const auto path = std::string(source.at("path").as_string());
                EXPECT_FALSE(record_at(person, path).empty()) << brief << " names " << path;
                hold_against_source(person, one.at("statement"), path);
                for (const auto& note : one.at("notes").as_array()) hold_against_source(person, note, path);
                if (source.at("dated").is_string()) {
                    EXPECT_NE(record_at(person, path).find(source.at("dated").as_string().c_str()),
                              std::string::npos)
                        << path << " is not dated " << source.at("dated").as_string();
                }
                EXPECT_FALSE(is_visitor && !one.at("public").as_bool()) << brief;
                ++statements;
            }
        EXPECT_FALSE(is_visitor && !answer.json().at("public").as_bool());
    }
    void check_all(Client person, bool is_visitor = false) {
        records.clear();
        for (const auto& one : states_with_briefs(person)) check(person, one, is_visitor);
        for (const auto& one : briefs_of_providers(person)) check(person, one, is_visitor);
    }

    std::map<std::string, std::string> records;
    int statements = 0, values = 0;
};

}  // namespace

TEST_P(BriefPages, every_statement_that_everybody_reads_stands_in_the_record_it_names) {
    check_all(browser(), true);
    EXPECT_GT(statements, 300) << "of the real records";
    EXPECT_GT(values, 500);
}

TEST_P(BriefPages, every_statement_on_the_practice_ground_stands_in_the_record_for_each_role) {
    auto state = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    const auto request = start(state, "Training for customs officers at the northern port, to be repeated.");
    circulate(state, desk, request);
    start(state, "A draft on laboratories that nobody else has seen");
    for (const auto role : {Role::point_of_contact, Role::provider, Role::secretariat, Role::committee,
                            Role::administrator}) {
        statements = 0;
        check_all(signed_in(role));
        EXPECT_GT(statements, 40);
    }
}

TEST_P(BriefPages, what_a_state_has_not_released_is_in_no_brief_of_others) {
    auto state = point_of_contact();
    start(state, "Zirconium sleeves in the old reactor hall worry us.");
    const std::string brief = "/en/briefs/states/XAH";
    const auto own = state.get(brief);
    ASSERT_EQ(own.status(), 200);
    EXPECT_TRUE(own.shows("Zirconium"));
    EXPECT_TRUE(own.shows("not public"));
    for (const auto role : {Role::provider, Role::secretariat, Role::committee, Role::administrator})
        EXPECT_FALSE(signed_in(role).get(brief).shows("Zirconium"));
    EXPECT_EQ(browser().get(brief).status(), 404) << "practice States are found by those who practise";
}

TEST_P(BriefPages, an_old_published_request_says_that_the_present_need_is_unknown) {
    auto reader = browser();
    const auto page = reader.get("/en/briefs/states/ARM");
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("Present need unknown"));
    EXPECT_TRUE(page.shows("Everybody may read all of it"));
    EXPECT_TRUE(reader.get("/en/states/ARM").shows("/en/briefs/states/ARM"));
}

TEST_P(BriefPages, in_public_no_programme_is_called_a_host) {
    auto state = point_of_contact();
    const auto page = state.get("/en/briefs/states/XAH");
    EXPECT_TRUE(page.shows("Customs that are quick and careful"));
    EXPECT_TRUE(page.shows("None of them was asked"));
    EXPECT_FALSE(page.shows("could carry"));
    EXPECT_FALSE(browser().get("/en/briefs/states/ARM").shows("XP-PRA"));
}

TEST_P(BriefPages, fit_on_two_pages_in_every_language_and_say_what_was_left_out) {
    auto state = point_of_contact();
    for (const auto language : official_languages)
        for (const char* of : {"XAH", "ARM", "KEN"}) {
            const auto paper =
                state.get("/" + std::string(language) + "/briefs/states/" + of + "/print");
            ASSERT_EQ(paper.status(), 200);
            EXPECT_EQ(paper.response.content_type, "application/pdf");
            EXPECT_TRUE(paper.body.starts_with("%PDF-"));
        }
    BriefView view;
    view.name = "A State with a long name";
    view.today = Date{20'800};
    StateFacts facts;
    for (int i = 0; i < 60; ++i)
        facts.programmes.push_back({"00000000000000a1", "XP-" + std::to_string(i),
                                    {std::string(300, char('a' + i % 26)), "en"}, std::string(200, 'p'),
                                    {Going::yes, {"programme.until", {{"day", Date{21'000}}}}},
                                    std::nullopt});
    facts.worldwide = facts.programmes;
    for (const auto language : official_languages) {
        const Frame frame{house->app.languages.words(language), {}, "", "/", "", false, view.today};
        view.brief = brief_of(facts);
        EXPECT_LE(brief_pdf(frame, view, "https://help.example.org").pages, 2) << language;
    }
}

TEST_P(BriefPages, nothing_known_helps_and_unknown_states_are_not_found) {
    auto reader = browser();
    bool seen = false;
    for (const auto& group : reader.json("/api/states").list("groups"))
        for (const auto& state : group.at("states").as_array()) {
            const auto code = std::string(state.at("code").as_string());
            if (seen || !reader.json("/api/briefs/states/" + code).list("sections").empty()) continue;
            seen = true;
            const auto page = reader.get("/en/briefs/states/" + code);
            EXPECT_TRUE(page.shows("The brief fills by itself"));
            EXPECT_TRUE(page.shows("does not mean that there is nothing"));
        }
    EXPECT_EQ(reader.get("/en/briefs/states/NOP").status(), 404);
    EXPECT_EQ(reader.get("/en/briefs/providers/0000000000").status(), 404);
}

TEST_P(BriefPages, of_a_provider_tells_its_own_people_its_cases_and_nobody_else) {
    auto provider = signed_in(Role::provider);
    std::string own;
    for (const auto& one : provider.json("/api/providers").list("providers")) {
        const auto path = "/api/briefs/providers/" + std::string(one.at("id").as_string());
        for (const auto& section : provider.json(path).list("sections"))
            if (section.at("part").as_string() == "under_way") own = path;
    }
    if (own.empty()) GTEST_SKIP() << "no case of the practice ground is under way today";
    EXPECT_FALSE(provider.json(own).json().at("public").as_bool());
    EXPECT_TRUE(signed_in(Role::administrator).json(own).json().at("public").as_bool());
    EXPECT_TRUE(signed_in(Role::committee).json(own).json().at("public").as_bool());
}

ON_BOTH_ENGINES(BriefPages);
