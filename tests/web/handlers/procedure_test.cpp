// The steps of the procedure as people and programs take them.

#include "store/request.hpp"
#include "domain/transition.hpp"
#include "store/work_procedure.hpp"
#include "web/world.hpp"

#include <algorithm>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

constexpr std::int64_t day_seconds = 86'400;
const std::string note = "We would like to train customs officers at the border.";

class ProcedureStory : public WebStory {
protected:
    int step(Client& person, const std::string& id, const std::string& path, NameValues more = {}) {
        more.emplace_back("version", version(person, id));
        if (path == "/sending") more.emplace_back("cleared_by", "Director of legal affairs");
        return person.post("/en/requests/" + id + path, more).status();
    }
    std::string sent(Client& person) {
        const auto id = start(person, note);
        EXPECT_EQ(step(person, id, "/sending"), 303);
        return id;
    }
    std::string acknowledged(Client& person, Client& desk) {
        const auto id = sent(person);
        EXPECT_EQ(step(desk, id, "/authentication"), 303);
        EXPECT_EQ(step(desk, id, "/acknowledgement"), 303);
        return id;
    }
    std::string circulated(Client& person, Client& desk) {
        const auto id = acknowledged(person, desk);
        EXPECT_EQ(step(person, id, "/consent", {{"circulation", "express"}}), 303);
        EXPECT_EQ(step(desk, id, "/circulation"), 303);
        return id;
    }
    // As if all its moments had been so many days ago.
    void let_days_pass(const std::string& id, int days) {
        const auto key = RequestId::parse(id).value();
        const auto done = house->store->write(read_clock(), [&](Transaction& transaction) -> Result<void> {
            auto it = request_regardless_of_viewer(transaction.session, key).value();
            for (auto* at : {&it.sent_at, &it.authenticated_at, &it.acknowledged_at, &it.circulated_at,
                             &it.posted.written_at})
                if (*at) (*at)->seconds -= days * day_seconds;
            if (it.dated) it.dated->days -= days;
            EXPECT_TRUE(update_request(transaction.session, it));
            return {};
        });
        EXPECT_TRUE(done);
    }
    std::string turn(Client& person, const std::string& id) {
        return std::string(record(person, id).at("clock").at("turn").as_string());
    }
    // Presses the buttons that the desk has for this request, as long as there are some.
    int press_all(Client& desk, const std::string& id) {
        int pressed = 0;
        for (bool more = true; more;) {
            more = false;
            const auto decisions = desk.json("/api/desk").list("decisions");
            for (const auto& decision : decisions) {
                if (decision.at("id").as_string() != id) continue;
                const std::string address(decision.at("address").as_string());
                EXPECT_TRUE(desk.get("/en/desk").shows("action=\"/en" + address.substr(4) + "\""));
                const auto answer = desk.post("/en" + address.substr(4),
                                              {{"version", std::to_string(decision.at("version").as_int64())},
                                               {"then", "desk"}});
                EXPECT_EQ(answer.location().substr(0, 8), "/en/desk") << answer.status();
                ++pressed;
                more = true;
                break;
            }
        }
        return pressed;
    }
};

}  // namespace

TEST_P(ProcedureStory, the_last_day_of_a_running_silence_is_among_what_is_due_for_the_state) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    const auto silences = [&] {
        std::size_t count = 0;
        for (const auto& one : person.json("/api/calendar").list("dates"))
            count += one.at("kind").as_string() == "silence";
        return count;
    };
    const auto before = silences();
    const auto id = acknowledged(person, desk);
    EXPECT_EQ(silences(), before + 1);
    EXPECT_TRUE(person.get("/en/calendar").shows("before your silence counts as consent"));
    EXPECT_EQ(step(person, id, "/consent", {{"circulation", "refused"}}), 303);
    EXPECT_EQ(silences(), before) << "it has objected";
}

// It is kept for all who read it, and read anew once anybody has changed anything.
TEST_P(ProcedureStory, the_desk_is_what_the_records_say_at_any_moment) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat), colleague = signed_in(Role::secretariat);
    const auto lists = [](Client& reader, const std::string& id) {
        const auto decisions = reader.json("/api/desk").list("decisions");
        return std::any_of(decisions.begin(), decisions.end(),
                           [&](const auto& one) { return one.at("id").as_string() == id; });
    };
    const auto id = sent(person);
    EXPECT_TRUE(lists(desk, id));
    EXPECT_TRUE(lists(colleague, id));
    EXPECT_TRUE(desk.get("/en/desk").shows("Authenticate the request"));
    EXPECT_FALSE(desk.get("/fr/desk").shows("Authenticate the request"));
    EXPECT_EQ(step(person, id, "/withdrawal"), 303);
    EXPECT_FALSE(lists(desk, id));
    EXPECT_FALSE(lists(colleague, id));
    EXPECT_EQ(person.get("/en/desk").status(), 403);
}

TEST_P(ProcedureStory, who_was_slower_reads_what_happened_and_goes_back_to_the_record) {
    auto person = point_of_contact(), desk = signed_in(Role::secretariat);
    const auto id = sent(person);
    const auto seen = version(desk, id);
    EXPECT_EQ(desk.post("/en/requests/" + id + "/authentication", {{"version", seen}}).status(), 303);
    const auto late = desk.post("/en/requests/" + id + "/authentication", {{"version", seen}});
    EXPECT_EQ(late.status(), 409);
    EXPECT_TRUE(late.shows("href=\"/en/requests/" + id + "\"")) << late.body;
    EXPECT_TRUE(late.shows("What happened here last: "));
    EXPECT_FALSE(late.shows("start page")) << "there is a better place to go on";
    const auto arabic = desk.post("/ar/requests/" + id + "/authentication", {{"version", seen}});
    EXPECT_TRUE(arabic.shows("href=\"/ar/requests/" + id + "\""));
    EXPECT_TRUE(arabic.shows("آخر ما حدث هنا"));
    const auto program =
        desk.post_json("/api/requests/" + id + "/authentication", "{\"version\":\"" + seen + "\"}");
    EXPECT_EQ(program.status(), 409);
    EXPECT_EQ(program.response.content_type, "application/problem+json");
    const auto withdrawn = person.post("/en/requests/" + id + "/withdrawal", {{"version", "1"}});
    EXPECT_EQ(withdrawn.status(), 409);
    EXPECT_TRUE(withdrawn.shows("href=\"/en/requests/" + id + "\""));
}

TEST_P(ProcedureStory, from_arrival_to_the_providers_with_the_states_word) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    const auto id = sent(person);
    EXPECT_EQ(step(desk, id, "/acknowledgement"), 409) << "first it is authenticated";
    EXPECT_EQ(step(desk, id, "/authentication"), 303);
    EXPECT_EQ(step(desk, id, "/acknowledgement"), 303);
    EXPECT_EQ(step(person, id, "/consent", {{"circulation", "silence"}}), 403) << "silence is nobody's word";
    EXPECT_EQ(step(person, id, "/consent", {{"circulation", "perhaps"}}), 422);
    EXPECT_EQ(step(person, id, "/consent", {{"circulation", "express"}, {"posting", "refused"}}), 303);
    EXPECT_EQ(step(desk, id, "/circulation", {{"then", "desk"}}), 303);
    const auto it = record(desk, id);
    EXPECT_EQ(it.at("status").as_string(), "circulated");
    EXPECT_EQ(it.at("posting").at("way").as_string(), "refused");
}

// With the software counting the days: what the secretariat has to decide.
TEST_P(ProcedureStory, the_desk_needs_at_most_five_decisions_from_arrival_to_circulation) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    auto provider = signed_in(Role::provider);
    const auto id = sent(person);
    int decisions = press_all(desk, id);
    EXPECT_EQ(turn(person, id), "time");
    let_days_pass(id, 12);
    EXPECT_TRUE(take_due_steps(*house->store, house->app.procedure, read_clock()));
    EXPECT_EQ(record(desk, id).at("circulation").at("way").as_string(), "silence");
    EXPECT_EQ(provider.get("/en/requests/" + id).status(), 404) << "silence alone shows it to nobody";
    decisions += press_all(desk, id);
    EXPECT_EQ(provider.get("/en/requests/" + id).status(), 200);
    EXPECT_LE(decisions, 5);
    EXPECT_EQ(decisions, 3);
}

TEST_P(ProcedureStory, the_clock_says_whose_turn_it_is_to_everybody_who_sees_the_request) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    const auto id = sent(person);
    EXPECT_EQ(turn(person, id), "secretariat");
    for (auto* reader : {&person, &desk})
        for (const std::string page : {"/en/requests/" + id, std::string("/en/requests")})
            EXPECT_TRUE(reader->get(page).shows("It is the secretariat’s turn")) << page;
    EXPECT_TRUE(person.get("/en/requests/" + id).shows("Day 1")) << "under the title";
    EXPECT_EQ(step(desk, id, "/authentication"), 303);
    EXPECT_EQ(step(desk, id, "/acknowledgement"), 303);
    const auto clock = record(person, id).at("clock");
    EXPECT_EQ(clock.at("next").as_string(), "note_circulation_silence");
    EXPECT_EQ(clock.at("reasons").at(0).at("code").as_string(), "clock.may_object");
    EXPECT_FALSE(clock.at("due").is_null());
    EXPECT_TRUE(person.get("/en/requests/" + id).shows("The State may object until the end of"));
}

TEST_P(ProcedureStory, a_member_of_the_committee_holds_it_and_lets_it_go) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    auto member = signed_in(Role::committee);
    const auto id = sent(person);
    EXPECT_EQ(step(desk, id, "/referral"), 403);
    EXPECT_TRUE(member.get("/en/requests/" + id).shows("/referral\""));
    EXPECT_EQ(step(member, id, "/referral", {{"words", "Two regions."}}), 303);
    EXPECT_EQ(turn(person, id), "committee");
    EXPECT_EQ(step(desk, id, "/authentication"), 409);
    EXPECT_EQ(press_all(desk, id), 0);
    EXPECT_EQ(step(member, id, "/referral/end", {{"advice", "Go on."}}), 303);
    EXPECT_EQ(step(desk, id, "/authentication"), 303);
}

TEST_P(ProcedureStory, an_informal_request_is_set_aside_with_a_reason) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    const auto id = sent(person);
    EXPECT_EQ(step(desk, id, "/setting-aside"), 422);
    EXPECT_EQ(step(desk, id, "/setting-aside", {{"reason", "not_proper_form"}}), 303);
    EXPECT_TRUE(person.get("/en/requests/" + id).shows("not yet in proper form"));
    EXPECT_EQ(step(desk, id, "/acknowledgement"), 409);
    EXPECT_EQ(step(desk, id, "/authentication"), 303);
}

TEST_P(ProcedureStory, a_consent_withdrawn_later_hides_it_at_once_and_tells_the_desk) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    auto provider = signed_in(Role::provider);
    const auto id = circulated(person, desk);
    EXPECT_EQ(provider.get("/en/requests/" + id).status(), 200);
    EXPECT_TRUE(person.get("/en/requests/" + id).shows("/consent\""));
    EXPECT_EQ(step(person, id, "/consent", {{"circulation", "refused"}}), 303);
    EXPECT_EQ(provider.get("/en/requests/" + id).status(), 404);
    EXPECT_FALSE(provider.get("/en/needs").shows(id));
    const auto recalled = desk.json("/api/desk").json().at("recalled").as_array();
    EXPECT_TRUE(std::any_of(recalled.begin(), recalled.end(),
                            [&](const auto& row) { return row.at("id").as_string() == id; }));
    EXPECT_TRUE(desk.get("/en/desk").shows("Consent withdrawn by the State"));
}

TEST_P(ProcedureStory, what_is_posted_is_a_text_of_its_own_and_never_the_request) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    auto provider = signed_in(Role::provider);
    const auto id = acknowledged(person, desk);
    EXPECT_EQ(step(desk, id, "/posting-text", {{"text", note}, {"language", "en"}}), 422);
    const std::string text = "Training is asked for.";
    EXPECT_EQ(step(desk, id, "/posting-text", {{"text", text}, {"language", "en"}}), 303);
    EXPECT_TRUE(person.get("/en/requests/" + id).shows(text)) << "the State sees it first";
    EXPECT_EQ(step(desk, id, "/posting"), 409) << "without consent nothing is posted";
    EXPECT_EQ(provider.get("/en/posted/" + id).status(), 404);
    EXPECT_EQ(step(person, id, "/consent", {{"posting", "express"}}), 303);
    EXPECT_EQ(step(desk, id, "/posting"), 303);
    const auto page = provider.get("/en/posted/" + id);
    EXPECT_TRUE(page.shows(text));
    EXPECT_FALSE(page.shows(note));
    EXPECT_EQ(provider.get("/en/requests/" + id).status(), 404) << "the request itself is not circulated";
    EXPECT_TRUE(provider.json("/api/posted/" + id).shows(text));
    EXPECT_TRUE(provider.get("/en/posted").shows(id));
    EXPECT_EQ(browser().get("/en/posted/" + id).status(), 404) << "practice is not public";
    EXPECT_EQ(step(person, id, "/consent", {{"posting", "refused"}}), 303);
    EXPECT_EQ(provider.get("/en/posted/" + id).status(), 404) << "taken down in the same breath";
}

TEST_P(ProcedureStory, the_text_is_shown_to_nobody_else_before_it_is_posted) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    auto provider = signed_in(Role::provider);
    const auto id = circulated(person, desk);
    EXPECT_EQ(step(desk, id, "/posting-text", {{"text", "A secret for now."}, {"language", "en"}}), 303);
    EXPECT_FALSE(provider.get("/en/requests/" + id).shows("A secret for now."));
    EXPECT_FALSE(provider.json("/api/requests/" + id).shows("A secret for now."));
    EXPECT_TRUE(desk.json("/api/requests/" + id).shows("A secret for now."));
}

TEST_P(ProcedureStory, after_a_year_one_question_is_asked_and_answered) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    const auto id = circulated(person, desk);
    EXPECT_EQ(step(desk, id, "/question"), 409) << "a year has not passed";
    let_days_pass(id, 366);
    EXPECT_EQ(turn(desk, id), "secretariat") << desk.json("/api/requests/" + id).body;
    EXPECT_EQ(step(desk, id, "/question"), 303);
    EXPECT_TRUE(person.get("/en/requests/" + id).shows("It is your turn"));
    EXPECT_EQ(step(person, id, "/answer"), 422);
    EXPECT_EQ(step(person, id, "/answer", {{"answer", "in_part"}, {"words", "The course was held."}}), 303);
    EXPECT_EQ(turn(desk, id), "providers");
    EXPECT_EQ(record(desk, id).at("met").at("answer").as_string(), "in_part");
}

TEST_P(ProcedureStory, of_two_secretaries_with_the_same_page_the_second_is_told) {
    auto person = point_of_contact();
    auto first = signed_in(Role::secretariat), second = signed_in(Role::secretariat);
    const auto id = sent(person);
    const auto seen = version(first, id);
    const auto press = [&](Client& desk) {
        return desk.post("/en/requests/" + id + "/authentication", {{"version", seen}, {"then", "desk"}});
    };
    EXPECT_EQ(press(first).status(), 303);
    const auto told = press(second);
    EXPECT_EQ(told.status(), 409);
    EXPECT_TRUE(told.shows("changed"));
}

TEST_P(ProcedureStory, the_page_about_the_procedure_shows_steps_diagram_and_table) {
    auto anybody = browser();
    const auto page = anybody.get("/en/procedure");
    for (const char* part : {"5 working days", "Silence is consent", "<svg class=\"diagram\"",
                             ">New York<", "Refer to the Working Group"})
        EXPECT_TRUE(page.shows(part)) << part;
    const auto json = anybody.json("/api/procedure").json();
    EXPECT_EQ(json.at("id").as_string(), "committee-2010");
    EXPECT_EQ(json.at("transitions").as_array().size(), transitions().size());
    for (const std::string language : {"ar", "zh", "fr", "ru", "es"})
        EXPECT_EQ(anybody.get("/" + language + "/procedure").status(), 200) << language;
}

TEST_P(ProcedureStory, the_desk_notes_a_briefing) {
    auto desk = signed_in(Role::secretariat);
    EXPECT_FALSE(desk.json("/api/desk").json().at("briefing_due").is_null());
    EXPECT_EQ(desk.post("/en/desk/briefings").status(), 303);
    EXPECT_FALSE(desk.json("/api/desk").json().at("briefing_now").as_bool());
}

ON_BOTH_ENGINES(ProcedureStory);
