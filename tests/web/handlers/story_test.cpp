// Stories as people go through them: a State and a provider choose what is public, a reader asks for
// something like it, and what is taken back is gone at once.

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class StoryStory : public WebStory {
protected:
    void SetUp() override {
        WebStory::SetUp();
        if (!house) return;
        state.emplace(point_of_contact());
        provider.emplace(signed_in(Role::provider));
        desk.emplace(signed_in(Role::secretariat));
        request = start(*state, "We need training of customs officers on dual-use goods at the port.");
        const auto one = need(*state, request);
        state->post("/en/requests/" + request + "/needs/" + one + "/topics",
                    {{"version", version(*state, request)}, {"topic", "customs-control"}});
        circulate(*state, *desk, request);
        const auto interest = provider->post("/en/requests/" + request + "/needs/" + one + "/interest");
        id = Answer{{}, interest.location()}.between("/cases/", "?");
        act(*state, "acceptance"), act(*provider, "acceptance");
        act(*provider, "deliveries",
            {{"title", "One day"},
             {"kind", "module"},
             {"from", "2026-03-02"},
             {"to", "2026-03-03"},
             {"place", "The port of Ama"},
             {"contribution", "A room and four instructors, zyxwvutology"}});
        const auto delivery =
            std::string(desk->json("/api/cases/" + id).json().at("deliveries").at(0).at("id").as_string());
        for (auto [who, what] : {std::pair{&*state, "agreement"}, {&*provider, "report"}})
            who->post("/en/deliveries/" + delivery + "/" + what, {{"version", case_version()}});
        confirm = "/en/deliveries/" + delivery + "/confirmation";
    }
    void TearDown() override {
        state.reset(), provider.reset(), desk.reset();
        WebStory::TearDown();
    }

    std::string case_version() {
        return std::to_string(desk->json("/api/cases/" + id).json().at("version").as_int64());
    }
    void act(Client& who, const std::string& what, NameValues fields = {}) {
        fields.emplace_back("version", case_version());
        EXPECT_EQ(who.post("/en/cases/" + id + "/" + what, fields).status(), 303) << what;
    }
    void confirmed() {
        EXPECT_EQ(state->post(confirm, {{"version", case_version()}, {"fulfilment", "as_expected"}}).status(),
                  303);
    }
    boost::json::value told(Client& who) { return who.json("/api/cases/" + id + "/story").json(); }
    NameValues release_fields(Client& who, const std::vector<std::string>& parts) {
        const auto now = told(who);
        NameValues fields{{"version", std::to_string(now.at("version").as_int64())},
                          {"seen", std::string(now.at("seen").as_string())}};
        for (const auto& part : parts) fields.emplace_back("part", part);
        return fields;
    }
    Answer release(Client& who, const std::vector<std::string>& parts) {
        return who.post("/en/cases/" + id + "/story/release", release_fields(who, parts));
    }
    Answer write(Client& who, const std::string& what, NameValues fields) {
        fields.emplace_back("version", std::to_string(told(who).at("version").as_int64()));
        return who.post("/en/cases/" + id + "/story/" + what, fields);
    }
    std::string story() { return std::string(told(*state).at("story").as_string()); }

    std::optional<Client> state, provider, desk;
    std::string request, id, confirm;
};

}  // namespace

TEST_P(StoryStory, before_a_delivery_is_confirmed_there_is_nothing_to_tell) {
    const auto page = state->get("/en/cases/" + id + "/story");
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("nothing to tell yet"));
    EXPECT_FALSE(state->get("/en/cases/" + id).shows("/story\""));
    EXPECT_EQ(release(*state, {"state_name"}).status(), 409);
    confirmed();
    EXPECT_TRUE(state->get("/en/cases/" + id).shows("/cases/" + id + "/story"));
}

TEST_P(StoryStory, released_part_by_part_and_gone_at_once_when_taken_back) {
    confirmed();
    EXPECT_EQ(release(*provider, {"provider_name"}).status(), 303);
    EXPECT_TRUE(told(*provider).at("story").is_null()) << "the State has said nothing";
    EXPECT_EQ(release(*state, {"state_name", "deliveries"}).status(), 303);
    const auto address = "/stories/" + story();
    const auto read = [&](Client& who) { return who.get("/en" + address); };
    for (auto* who : {&*state, &*provider, &*desk}) {
        EXPECT_TRUE(read(*who).shows("Sulenta"));
        EXPECT_TRUE(read(*who).shows("Practice Organisation for Customs Skills"));
        EXPECT_FALSE(read(*who).shows("four instructors")) << "not released";
        EXPECT_EQ(read(*who).body, read(*who).body) << "remembered";
        EXPECT_TRUE(who->get("/en/stories").shows(address));
    }
    EXPECT_TRUE(read(*provider).shows("/cases/" + id + "/story")) << "the way to choose";
    EXPECT_EQ(browser().get("/en" + address).status(), 404) << "the practice ground is not public";
    EXPECT_EQ(release(*state, {"state_name", "contribution"}).status(), 303);
    EXPECT_TRUE(read(*desk).shows("four instructors"));
    EXPECT_EQ(provider->post("/en/cases/" + id + "/story/withdrawal").status(), 303);
    EXPECT_FALSE(read(*desk).shows("Customs Skills"));
    EXPECT_EQ(state->post("/en/cases/" + id + "/story/withdrawal").status(), 303);
    for (auto* who : {&*state, &*provider, &*desk}) {
        EXPECT_EQ(read(*who).status(), 404);
        EXPECT_EQ(who->json("/api" + address).status(), 404);
        EXPECT_FALSE(who->get("/en/stories").shows(address));
        EXPECT_FALSE(who->json("/api/stories").shows(address.substr(9)));
    }
    const auto history = state->get("/en/cases/" + id + "/story/history");
    EXPECT_TRUE(history.shows("Taken back"));
    EXPECT_TRUE(history.shows("Chosen what is public"));
}

TEST_P(StoryStory, what_is_public_of_it_is_searched_for_and_nothing_else) {
    confirmed();
    const auto found = [&](Client& who, const std::string& words) {
        return who.json("/api/search?kind=story&words=" + words).json().at("total").as_int64();
    };
    EXPECT_EQ(found(*provider, "zyxwvutology"), 0) << "nothing is released";
    EXPECT_EQ(release(*state, {"state_name", "need"}).status(), 303);
    EXPECT_EQ(found(*provider, "zyxwvutology"), 0) << "this part is not";
    EXPECT_EQ(release(*state, {"state_name", "contribution"}).status(), 303);
    EXPECT_EQ(found(*provider, "zyxwvutology"), 1);
    auto visitor = browser();
    EXPECT_EQ(found(visitor, "zyxwvutology"), 0) << "the practice ground is not public";
    const auto page = desk->get("/fr/search?kind=story&words=zyxwvutology");
    EXPECT_TRUE(page.shows("/fr/stories/" + story()));
    EXPECT_TRUE(page.shows("Histoire"));
    EXPECT_EQ(state->post("/en/cases/" + id + "/story/withdrawal").status(), 303);
    EXPECT_EQ(found(*provider, "zyxwvutology"), 0) << "gone at once";
}

TEST_P(StoryStory, without_the_name_nothing_tells_which_state_it_is) {
    confirmed();
    EXPECT_EQ(release(*state, {"state", "need", "deliveries", "contribution", "host"}).status(), 303);
    const auto page = desk->get("/en/stories/" + story());
    EXPECT_TRUE(page.shows("A State"));
    EXPECT_TRUE(page.shows("2026"));
    for (const char* telling : {"Sulenta", "March", "four instructors", "Ama", "XAH"})
        EXPECT_FALSE(page.shows(telling)) << telling;
    const auto json = desk->json("/api/stories/" + story());
    EXPECT_FALSE(json.shows("XAH"));
    EXPECT_TRUE(json.json().at("requester").is_null());
    EXPECT_TRUE(json.json().at("passages").as_array().empty());
    // The side that released them reads that these parts wait.
    const auto releasing = state->get("/en/cases/" + id + "/story");
    EXPECT_TRUE(releasing.shows("shown once the State is named"));
    const auto parts = state->json("/api/cases/" + id + "/story").json();
    for (const auto& part : parts.at("parts").as_array()) {
        const auto name = part.at("part").as_string();
        EXPECT_EQ(part.at("waits_for_name").as_bool(), name == "contribution" || name == "host") << name;
    }
    EXPECT_EQ(release(*state, {"state_name", "need", "deliveries", "contribution", "host"}).status(), 303);
    EXPECT_FALSE(state->get("/en/cases/" + id + "/story").shows("shown once the State is named"));
}

TEST_P(StoryStory, told_again_without_the_name_it_has_another_address_everywhere) {
    confirmed();
    EXPECT_EQ(release(*state, {"state_name", "need", "deliveries", "contribution"}).status(), 303);
    const auto with_name = story();
    const std::vector<std::string> places{
        "/en/stories",          "/data/stories.csv",      "/data/stories.json",
        "/data/deliveries.csv", "/en/feeds/stories.atom", "/data/iati.xml"};
    const auto everywhere = [&] {
        std::string all = desk->json("/api/stories").body;
        for (const auto& place : places) {
            const auto answer = desk->get(place);
            EXPECT_EQ(answer.status(), 200) << place;
            all += answer.body;
        }
        return all + desk->json("/api/search?kind=story&words=customs").body;
    };
    const auto count = [](const std::string& all, const std::string& what) {
        std::size_t found = 0;
        for (auto at = all.find(what); at != all.npos; at = all.find(what, at + 1)) ++found;
        return found;
    };
    EXPECT_GE(count(everywhere(), with_name), places.size() + 1);
    EXPECT_EQ(state->post("/en/cases/" + id + "/story/withdrawal").status(), 303);
    EXPECT_EQ(count(everywhere(), with_name), 0u);
    EXPECT_EQ(release(*state, {"state", "need", "deliveries"}).status(), 303);
    const auto without = story();
    EXPECT_NE(without, with_name);
    const auto all = everywhere();
    EXPECT_EQ(count(all, with_name), 0u);
    EXPECT_GE(count(all, without), places.size() + 1);
    for (auto* who : {&*state, &*provider, &*desk}) {
        EXPECT_EQ(who->get("/en/stories/" + with_name).status(), 404);
        EXPECT_EQ(who->get("/en/stories/" + with_name + "/ask").status(), 404);
        EXPECT_EQ(who->json("/api/stories/" + with_name).status(), 404);
        EXPECT_EQ(who->get("/en/stories/" + without).status(), 200);
    }
    EXPECT_TRUE(state->get("/en/cases/" + id + "/story").shows("/stories/" + without));
    EXPECT_TRUE(state->get("/en/cases/" + id + "/story/history").shows("Taken back")) << "one history";
}

TEST_P(StoryStory, names_and_places_are_shown_before_they_are_public) {
    confirmed();
    EXPECT_EQ(write(*state, "summary",
                    {{"title", "A day at the port"},
                     {"text", "Dr Reed came to the port of Ama."},
                     {"language", "en"}})
                  .status(),
              303);
    const auto first = release(*state, {"state_name", "state_summary"});
    EXPECT_EQ(first.status(), 422);
    EXPECT_TRUE(first.shows("Dr Reed"));
    EXPECT_TRUE(first.shows("value=\"state_summary\" checked")) << "what was ticked stays ticked";
    EXPECT_TRUE(told(*state).at("story").is_null());
    auto fields = release_fields(*state, {"state_name", "state_summary"});
    const auto as_json = state->post("/api/cases/" + id + "/story/release", fields);
    EXPECT_EQ(as_json.status(), 422);
    EXPECT_EQ(as_json.json().at("warnings").as_array().size(), 2u);
    fields.emplace_back("looked_at", "yes");
    EXPECT_EQ(state->post("/en/cases/" + id + "/story/release", fields).status(), 303);
    EXPECT_TRUE(desk->get("/en/stories/" + story()).shows("Dr Reed"));
}

TEST_P(StoryStory, consent_that_was_taken_back_meanwhile_stays_taken_back) {
    confirmed();
    EXPECT_EQ(release(*state, {"state_name"}).status(), 303);
    const auto open = release_fields(*state, {"state_name", "need"});
    EXPECT_EQ(state->post("/en/cases/" + id + "/story/withdrawal").status(), 303);
    const auto late = state->post("/en/cases/" + id + "/story/release", open);
    EXPECT_EQ(late.status(), 409);
    EXPECT_TRUE(told(*state).at("story").is_null());
    auto again = release_fields(*state, {"state_name"});
    act(*state, "feedback", {{"outcome", "delivered"}, {"helped", "The samples"}});
    EXPECT_EQ(state->post("/en/cases/" + id + "/story/release", again).status(), 409)
        << "the record says something else now";
}

TEST_P(StoryStory, a_translation_says_who_made_it) {
    confirmed();
    EXPECT_EQ(
        write(*state, "summary", {{"title", "One day"}, {"text", "We go on alone."}, {"language", "en"}})
            .status(),
        303);
    EXPECT_EQ(write(*desk, "translation",
                    {{"part", "state_summary"},
                     {"title", "Un jour"},
                     {"text", "Nous continuons seuls."},
                     {"language", "fr"}})
                  .status(),
              303);
    EXPECT_EQ(write(*desk, "translation", {{"part", "need"}, {"text", "x"}, {"language", "fr"}}).status(),
              422);
    EXPECT_EQ(release(*state, {"state_name", "state_summary", "state_summary.fr"}).status(), 303);
    const auto address = "/stories/" + story();
    const auto french = desk->get("/fr" + address);
    EXPECT_TRUE(french.shows("Nous continuons seuls."));
    EXPECT_TRUE(french.shows("Traduit par le secrétariat, non par l’auteur"));
    EXPECT_TRUE(french.shows("We go on alone.")) << "the original stays in reach";
    EXPECT_FALSE(desk->get("/en" + address).shows("Nous continuons"));
    EXPECT_TRUE(desk->get("/ar" + address).shows("We go on alone."));
}

TEST_P(StoryStory, a_reader_asks_for_something_like_it) {
    confirmed();
    EXPECT_EQ(release(*state, {"state_name", "need"}).status(), 303);
    const auto address = "/stories/" + story();
    const auto ask = state->get("/en" + address + "/ask");
    EXPECT_TRUE(ask.shows("We would like similar help with"));
    const auto started =
        state->post("/en/requests/new", {{"note", "Something of the kind, please."}, {"story", story()}});
    ASSERT_EQ(started.status(), 303);
    const auto draft = Answer{{}, started.location()}.between("/requests/", "/");
    EXPECT_TRUE(started.location().ends_with("/topics"));
    const auto proposed = [&] {
        const auto topics = record(*state, draft).at("needs").at(0).at("topics");
        return boost::json::serialize(topics).find("customs-control") != std::string::npos;
    };
    EXPECT_TRUE(proposed()) << "proposed, for the author to confirm";
    EXPECT_TRUE(state->get("/en/requests/" + draft).shows(address));
    EXPECT_TRUE(state->get("/en/requests/" + draft + "/history").shows("Started after reading"));
    EXPECT_EQ(state->post("/en/cases/" + id + "/story/withdrawal").status(), 303);
    const auto after = state->get("/en/requests/" + draft);
    EXPECT_FALSE(after.shows(address));
    EXPECT_TRUE(after.shows("withdrawn since"));
}

TEST_P(StoryStory, the_practice_ground_has_stories_to_read) {
    const auto page = state->get("/ar/stories");
    EXPECT_GE(page.count("card story"), 3u);
    EXPECT_TRUE(page.shows("أربع وحدات تدريبية بلغتنا في خمسة أيام"));
    EXPECT_TRUE(page.shows("تدريب"));
    EXPECT_TRUE(state->get("/en/stories").shows("Four training modules in our language"));
    EXPECT_TRUE(state->get("/en/stories?topic=gold").shows("A two-hour call"));
    EXPECT_FALSE(state->get("/en/stories?topic=gold").shows("Four training modules"));
    const auto empty = browser().get("/en/stories");
    EXPECT_EQ(empty.count("card story"), 0u);
    EXPECT_TRUE(empty.shows("No State has released a story here yet"));
}

ON_BOTH_ENGINES(StoryStory);
