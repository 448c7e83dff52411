// A component from the list of hosts to the public story: chosen, asked in private, answered behind a link,
// shown to each as far as the host has agreed, taken back.

#include "store/component.hpp"
#include "store/outbox.hpp"
#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class ComponentPages : public WebStory {
protected:
    static constexpr const char* name = "A customs school with instructors of its own";

    void SetUp() override {
        WebStory::SetUp();
        if (!house) return;
        state.emplace(point_of_contact());
        id = start(*state,
                   "Training for customs officers on dual-use goods in cargo and documents, which the "
                   "customs school can repeat with its own instructors.");
        list = "/requests/" + id + "/components";
    }
    void TearDown() override {
        state.reset();
        WebStory::TearDown();
    }
    // The path of the draft.
    std::string choose(const std::string& programme = "XP-PRA-01-SCHOOL") {
        const auto done = state->post("/en" + list, {{"need", need(*state, id)}, {"programme", programme}});
        EXPECT_EQ(done.status(), 303) << done.body;
        const auto to = done.location();
        return to.substr(3, to.find('?') - 3);
    }
    std::string version_of(const std::string& path) {
        return std::to_string(state->json("/api" + path).json().at("version").as_int64());
    }
    void ask(const std::string& path) {
        ASSERT_EQ(state
                      ->post("/en" + path, {{"version", version_of(path)},
                                            {"added", "Half a day on dual-use goods"},
                                            {"untouched", "The timetable and who teaches"},
                                            {"cost", "Two flights"},
                                            {"owner", "Head of training"},
                                            {"contact_name", "Office"},
                                            {"contact_email", "school@sulenta.example"},
                                            {"contact_language", "en"}})
                      .status(),
                  303);
        const auto asked = state->post("/en" + path + "/question",
                                       {{"version", version_of(path)}, {"cleared_by", "The director"}});
        ASSERT_EQ(asked.status(), 303) << asked.body;
    }
    std::string link() {
        std::string path;
        for (const auto& entry :
             take_from_outbox(*house->store, house->secrets.key, 100, read_clock()).value())
            if (entry.notice.kind == NoticeKind::host_question) path = entry.notice.path;
        EXPECT_FALSE(path.empty()) << "no mail to the host";
        return path;
    }
    std::string status(const std::string& path) {
        return std::string(state->json("/api" + path).json().at("status").as_string());
    }

    std::optional<Client> state;
    std::string id, list;
};

}  // namespace

TEST_P(ComponentPages, a_host_is_chosen_from_the_list_and_the_draft_is_filled_from_its_record) {
    const auto hosts = state->get("/en/requests/" + id + "/hosts");
    EXPECT_TRUE(hosts.shows("name=\"programme\" value=\"XP-PRA-01-"));
    EXPECT_TRUE(hosts.shows("Add to this programme"));
    const auto path = choose();
    const auto page = state->get("/en" + path);
    EXPECT_EQ(page.status(), 200);
    for (const char* part :
         {name, "Customs Academy of Sulenta", "school@sulenta.example", "Ask in private", "/en/programmes/"})
        EXPECT_TRUE(page.shows(part)) << part;
    EXPECT_EQ(choose(), path) << "chosen once more it is the same";
    EXPECT_TRUE(state->get("/en/requests/" + id).shows("/en" + path));
    EXPECT_EQ(page.header("Cache-Control"), "private, no-store");
}

TEST_P(ComponentPages, a_host_that_is_in_no_list_is_named_in_words_or_by_its_identifier) {
    const auto named =
        state->post("/en" + list, {{"need", need(*state, id)}, {"words", "The reform of our customs law"}});
    ASSERT_EQ(named.status(), 303);
    EXPECT_TRUE(state->follow(named).shows("The reform of our customs law"));
    const auto wrong = state->post("/en" + list, {{"need", need(*state, id)}, {"programme", "XX-NOTHING"}});
    EXPECT_EQ(wrong.status(), 422);
    EXPECT_TRUE(wrong.shows("value=\"XX-NOTHING\"")) << "what was typed stays";
    EXPECT_TRUE(wrong.shows("name the programme in words"));
    EXPECT_EQ(state->post("/en" + list, {{"need", need(*state, id)}}).status(), 422);
    const auto program = state->post_json(
        "/api" + list, R"({"need": ")" + need(*state, id) + R"(", "programme": "XP-PRA-04-VET"})");
    EXPECT_EQ(program.status(), 201);
    EXPECT_EQ(program.json().at("programme").as_string(), "XP-PRA-04-VET");
}

TEST_P(ComponentPages, what_is_missing_is_said_and_nothing_typed_is_lost) {
    const auto path = choose();
    const auto asked = state->post("/en" + path + "/question", {{"version", version_of(path)}});
    EXPECT_EQ(asked.status(), 422);
    EXPECT_TRUE(asked.shows("what of the programme stays as it is"));
    const auto old = version_of(path);
    ASSERT_EQ(state->post("/en" + path, {{"version", old}, {"added", "The first words"}}).status(), 303);
    const auto late = state->post("/en" + path, {{"version", old}, {"added", "The second words"}});
    EXPECT_EQ(late.status(), 409);
    EXPECT_TRUE(late.shows("The second words"));
    const auto at_once = state->post("/en" + path + "/question", {{"version", version_of(path)},
                                                                  {"added", "Typed and not saved"},
                                                                  {"untouched", ""},
                                                                  {"contact_email", "school@sulenta.example"},
                                                                  {"cleared_by", "The director"}});
    EXPECT_EQ(at_once.status(), 422);
    EXPECT_TRUE(at_once.shows("Typed and not saved"));
    EXPECT_FALSE(state->get("/en" + path).shows("Typed and not saved")) << "saved and asked, or neither";
    const auto mail =
        state->post("/en" + path,
                    {{"version", version_of(path)}, {"added", "Words"}, {"contact_email", "not an address"}});
    EXPECT_EQ(mail.status(), 422);
    EXPECT_TRUE(mail.shows("not an address"));
}

TEST_P(ComponentPages, a_host_reads_the_question_without_an_account_and_answers) {
    const auto path = choose();
    ask(path);
    const auto to = link();
    auto host = browser();
    const auto before = house->ledger_entries();
    for (const char* language : {"en", "fr", "ar", "zh", "ru", "es"})
        EXPECT_EQ(host.get("/" + std::string(language) + to).status(), 200);
    const auto page = host.get("/en" + to);
    for (const char* part : {name, "Half a day on dual-use goods", "The timetable and who teaches",
                             "Who sees your answer", "Head of training"})
        EXPECT_TRUE(page.shows(part)) << part;
    EXPECT_EQ(page.count("<button type=\"submit\">"), 1u) << "one button";
    EXPECT_EQ(house->ledger_entries(), before) << "programs that look at mail follow links";
    EXPECT_EQ(page.header("Cache-Control"), "private, no-store");
    EXPECT_EQ(host.post("/en" + to).status(), 422);
    EXPECT_EQ(host.post("/en" + to, {{"answer", "declined"}}).status(), 422);

    ASSERT_EQ(host.post("/en" + to, {{"answer", "question"}, {"words", "Who pays the flights?"}}).status(),
              303);
    EXPECT_TRUE(state->get("/en" + path).shows("Who pays the flights?"));
    ASSERT_EQ(state->post("/en" + path + "/messages", {{"text", "The provider does."}}).status(), 303);
    EXPECT_TRUE(host.get("/en" + to).shows("The provider does."));

    ASSERT_EQ(host.post("/en" + to, {{"answer", "to_parties"}, {"words", "Gladly."}}).status(), 303);
    EXPECT_EQ(status(path), "agreed");
    EXPECT_TRUE(state->get("/en" + path).shows("Gladly."));
    const auto again = host.post("/en" + to, {{"answer", "to_parties"}});
    EXPECT_EQ(again.status(), 409) << "the same answer twice";
    EXPECT_TRUE(again.shows("You answered on"));
    ASSERT_EQ(host.post("/en" + to, {{"answer", "in_public"}}).status(), 303) << "a wider word";
    EXPECT_EQ(status(path), "agreed_in_public");
    ASSERT_EQ(host.post("/en" + to, {{"answer", "taken_back"}}).status(), 303);
    EXPECT_EQ(status(path), "taken_back");
    EXPECT_TRUE(host.get("/en" + to).shows("no longer shown"));
    EXPECT_EQ(host.get("/en" + to).count("<button type=\"submit\">"), 0u);
}

TEST_P(ComponentPages, a_program_answers_for_a_host_as_well) {
    const auto path = choose();
    ask(path);
    const auto to = link();
    auto host = browser();
    const auto question = host.json("/api" + to).json();
    EXPECT_EQ(question.at("standing").as_string(), "open");
    EXPECT_EQ(question.at("question").at("untouched").as_string(), "The timetable and who teaches");
    const auto said = host.post_json("/api" + to, R"({"answer": "declined", "reason": "security_of_staff"})");
    EXPECT_EQ(said.status(), 200);
    EXPECT_EQ(status(path), "declined");
    EXPECT_TRUE(state->get("/en" + path).shows("could endanger"));
}

TEST_P(ComponentPages, a_forged_link_finds_nothing_and_an_old_one_says_so_kindly) {
    const auto path = choose();
    ask(path);
    const auto to = link();
    auto anybody = browser();
    auto forged = to;
    forged[forged.size() - 3] = forged[forged.size() - 3] == 'x' ? 'y' : 'x';
    EXPECT_EQ(anybody.get("/en" + forged).status(), 404);
    EXPECT_EQ(anybody.post("/en" + forged, {{"answer", "in_public"}}).status(), 404);
    int slowed = 0;
    for (int i = 0; i < 200; ++i) slowed += anybody.get("/en/hosting/" + std::to_string(i)).status() == 429;
    EXPECT_GT(slowed, 0);

    // The State changes what it asks: the link of the old question does nothing any more.
    ASSERT_EQ(state
                  ->post("/en" + path, {{"version", version_of(path)},
                                        {"added", "Less"},
                                        {"untouched", "All else"},
                                        {"contact_email", "school@sulenta.example"}})
                  .status(),
              303);
    EXPECT_EQ(status(path), "draft");
    auto host = browser();
    const auto old = host.get("/en" + to);
    EXPECT_EQ(old.status(), 200);
    EXPECT_TRUE(old.shows("There is nothing to do"));
    EXPECT_FALSE(old.shows("Less")) << "a draft is nobody else's";
    EXPECT_EQ(host.post("/en" + to, {{"answer", "in_public"}}).status(), 409);
    EXPECT_EQ(status(path), "draft");
}

TEST_P(ComponentPages, with_the_request_the_question_goes) {
    const auto path = choose();
    ask(path);
    const auto to = link();
    ASSERT_EQ(state->post("/en/requests/" + id + "/withdrawal", {{"version", version(*state, id)}}).status(),
              303);
    auto host = browser();
    const auto page = host.get("/en" + to);
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("The request was withdrawn"));
    EXPECT_FALSE(page.shows(name));
    EXPECT_EQ(host.post("/en" + to, {{"answer", "in_public"}}).status(), 409);
}

TEST_P(ComponentPages, others_read_that_a_host_was_asked_and_its_name_only_after_its_word) {
    auto desk = signed_in(Role::secretariat);
    circulate(*state, desk, id);
    auto provider = signed_in(Role::provider), committee = signed_in(Role::committee);
    ASSERT_EQ(
        provider
            .post("/en/requests/" + id + "/needs/" + need(*state, id) + "/interest", {{"words", "We could"}})
            .status(),
        303);
    const auto path = choose();
    const auto of_desk = "/en/requests/" + id;
    EXPECT_EQ(desk.get("/en" + path).status(), 404) << "a draft";
    ask(path);
    const auto to = link();
    for (auto* who : {&desk, &provider, &committee}) {
        for (const auto& page : {"/en" + list, "/en" + path, of_desk, "/api" + list, "/api" + path}) {
            const auto answer = who->get(page);
            EXPECT_EQ(answer.status(), 200) << page;
            for (const char* secret : {name, "XP-PRA-01-SCHOOL", "Half a day on dual-use", "school@sulenta",
                                       "Head of training", "Two flights"})
                EXPECT_FALSE(answer.shows(secret)) << secret << " on " << page;
        }
        EXPECT_TRUE(who->get("/en" + list).shows("A host programme, asked"));
        EXPECT_FALSE(who->get("/en" + path + "/history").status() == 200);
    }
    EXPECT_TRUE(desk.get("/en/desk").shows("Hosts that were asked"));
    EXPECT_FALSE(desk.get("/en/desk").shows(name));
    EXPECT_FALSE(desk.get("/en/requests/" + id + "/plan").shows(name));
    ASSERT_EQ(browser().post("/en" + to, {{"answer", "to_parties"}}).status(), 303);
    for (auto* who : {&desk, &provider, &committee}) {
        EXPECT_TRUE(who->get("/en" + path).shows(name));
        EXPECT_FALSE(who->get("/en" + path).shows("school@sulenta")) << "whom to ask is the State's to know";
    }
    EXPECT_TRUE(provider.get("/en/requests/" + id + "/plan").shows(name));
    EXPECT_TRUE(state->get("/en/requests/" + id + "/plan/print").status() == 200);
    ASSERT_EQ(browser().post("/en" + to, {{"answer", "taken_back"}}).status(), 303);
    for (auto* who : {&desk, &provider, &committee}) {
        EXPECT_FALSE(who->get("/en" + path).shows(name));
        EXPECT_FALSE(who->get(of_desk).shows(name));
    }
    EXPECT_EQ(browser().get("/en" + list).status(), 302);
}

TEST_P(ComponentPages, is_withdrawn_and_its_host_is_told) {
    const auto path = choose();
    ask(path);
    const auto to = link();
    ASSERT_EQ(state->post("/en" + path + "/withdrawal", {{"version", version_of(path)}}).status(), 303);
    EXPECT_EQ(status(path), "withdrawn");
    bool told = false;
    for (const auto& entry : take_from_outbox(*house->store, house->secrets.key, 100, read_clock()).value())
        told = told || entry.notice.kind == NoticeKind::host_news;
    EXPECT_TRUE(told);
    EXPECT_TRUE(browser().get("/en" + to).shows("There is nothing to do"));
    EXPECT_EQ(state->json("/api" + path + "/history").json().as_array().size(), 4u);
}

ON_BOTH_ENGINES(ComponentPages);
