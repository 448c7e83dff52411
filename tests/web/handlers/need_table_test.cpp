// The table of needs and programmes: for the State, and for those it lets in.

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

constexpr const char* customs_note =
    "Training for customs officers on dual-use goods in cargo and documents, which the customs school can "
    "repeat with its own instructors.";

class NeedTablePages : public WebStory {
protected:
    std::string path_of(const std::string& id) { return "/requests/" + id + "/need-table"; }
    // A second need that no programme touches.
    std::string with_two_needs(Client& state) {
        const auto id = start(state, customs_note);
        const auto added = state.post("/en/requests/" + id + "/needs",
                                      {{"version", version(state, id)}, {"text", "Zyxwvut qwrtplk."}});
        EXPECT_EQ(added.status(), 303);
        return id;
    }
    std::string provider_institution() { return house->login(Role::provider).institution; }
    void interest(Client& provider, Client& state, const std::string& id) {
        const auto answer = provider.post("/en/requests/" + id + "/needs/" + need(state, id) + "/interest",
                                          {{"words", "We could."}});
        EXPECT_EQ(answer.status(), 303);
    }
    Answer let_in(Client& state, const std::string& id) {
        return state.post("/en" + path_of(id) + "/readers", {{"institution", provider_institution()}});
    }
};

}  // namespace

TEST_P(NeedTablePages, says_how_a_programme_touches_a_need_and_where_nothing_is) {
    auto state = point_of_contact();
    const auto id = with_two_needs(state);
    const auto page = state.get("/en" + path_of(id));
    ASSERT_EQ(page.status(), 200);
    for (const char* part :
         {"Needs and programmes", "A customs school", "It works in",
          "Nothing that runs was found for this need.", "For 1 of 2 needs nothing", "As a table (CSV)"})
        EXPECT_TRUE(page.shows(part)) << part;
    const auto json = state.json("/api" + path_of(id)).json();
    EXPECT_EQ(json.at("needs").as_array().size(), 2u);
    EXPECT_FALSE(json.at("needs").at(0).at("cells").at(0).at("how").as_array().empty());
    EXPECT_TRUE(json.at("needs").at(1).at("cells").as_array().empty());
    EXPECT_EQ(json.at("needs_without_any").as_int64(), 1);
    EXPECT_TRUE(state.get("/en/requests/" + id).shows(path_of(id)));
}

TEST_P(NeedTablePages, filters_leave_the_rows_and_columns_that_are_asked_for) {
    auto state = point_of_contact();
    const auto id = with_two_needs(state);
    const auto rows = [&](const std::string& query) {
        return state.json("/api" + path_of(id) + query).list("needs").size();
    };
    EXPECT_EQ(rows("?show=empty"), 1u);
    EXPECT_EQ(rows("?show=crowded"), 0u);
    EXPECT_EQ(rows("?show=nonsense"), 2u);
    for (const auto& one : state.json("/api" + path_of(id) + "?reach=world").list("programmes"))
        EXPECT_TRUE(one.at("worldwide").as_bool());
    EXPECT_TRUE(state.get("/en" + path_of(id) + "?show=crowded").shows("No need fits this filter."));
    EXPECT_EQ(state.get("/en" + path_of(id) + "?page=999").status(), 200);
}

TEST_P(NeedTablePages, two_needs_that_hang_on_one_programme_are_said_to_do_so) {
    auto state = point_of_contact();
    const auto id = start(state, customs_note);
    ASSERT_EQ(
        state.post("/en/requests/" + id + "/needs", {{"version", version(state, id)}, {"text", customs_note}})
            .status(),
        303);
    EXPECT_TRUE(state.get("/en" + path_of(id)).shows("2 needs hang on it"));
    EXPECT_EQ(state.json("/api" + path_of(id) + "?show=crowded").list("needs").size(), 2u);
    EXPECT_TRUE(state.get("/en/need-table").shows("needs hang on it"));
}

TEST_P(NeedTablePages, the_file_holds_a_line_for_each_touch_and_for_each_need_with_nothing) {
    auto state = point_of_contact();
    const auto id = with_two_needs(state);
    const auto file = state.get("/en" + path_of(id) + "/csv");
    ASSERT_EQ(file.status(), 200);
    EXPECT_TRUE(file.shows("XP-PRA-01-"));
    EXPECT_TRUE(file.shows("Nothing that runs was found"));
    EXPECT_TRUE(state.get("/fr/need-table/csv").shows("Besoin"));
}

TEST_P(NeedTablePages, whom_the_state_lets_in_sees_it_until_it_is_taken_back_and_is_noted) {
    auto state = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    auto provider = signed_in(Role::provider);
    const auto id = start(state, customs_note);
    circulate(state, desk, id);
    EXPECT_EQ(state.post("/en" + path_of(id) + "/readers", {{"institution", "0000000001"}}).status(), 422)
        << "it has no case with the State";
    interest(provider, state, id);
    EXPECT_EQ(provider.get("/en" + path_of(id)).status(), 404);
    EXPECT_EQ(
        provider.post("/en" + path_of(id) + "/readers", {{"institution", provider_institution()}}).status(),
        403);
    ASSERT_EQ(let_in(state, id).status(), 303);
    const auto views = [&] { return state.json("/api/requests/" + id + "/views").json().as_array().size(); };
    const auto before = views();
    const auto page = provider.get("/en" + path_of(id));
    ASSERT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("please keep it to yourself"));
    EXPECT_FALSE(page.shows("id=\"readers\"")) << "the list of readers is the State's";
    EXPECT_EQ(provider.get("/en/requests/" + id + "/hosts").status(), 403) << "the table and nothing else";
    EXPECT_EQ(desk.get("/en" + path_of(id)).status(), 404) << "who is not let in finds nothing";
    EXPECT_TRUE(provider.get("/en/need-table").shows(path_of(id)));
    EXPECT_EQ(desk.get("/en/need-table").status(), 403);
    EXPECT_EQ(views(), before + 1) << "the provider's look is noted for the State";
    EXPECT_TRUE(state.get("/en/requests/" + id + "/history").shows("shown to another institution"));
    const auto end = "/en" + path_of(id) + "/readers/end";
    EXPECT_EQ(state.post(end, {{"institution", provider_institution()}}).status(), 303);
    EXPECT_EQ(provider.get("/en" + path_of(id)).status(), 404);
    EXPECT_EQ(state.post(end, {{"institution", provider_institution()}}).status(), 404);
}

TEST_P(NeedTablePages, who_is_let_in_gets_a_mail_in_its_language_without_any_name_of_a_host) {
    auto state = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    auto provider = signed_in(Role::provider);
    const auto id = start(state, customs_note);
    circulate(state, desk, id);
    interest(provider, state, id);
    house->practice_mail();
    const auto account = provider.json("/api/account").json();
    const std::string language(account.at("account").at("language").as_string());
    ASSERT_EQ(let_in(state, id).status(), 303);
    const auto of_the_need_table = [&] {
        std::vector<std::string> found;
        for (auto& mail : house->practice_mail())
            if (mail.find("/" + language + path_of(id)) != mail.npos) found.push_back(std::move(mail));
        return found;
    };
    const auto mails = of_the_need_table();
    ASSERT_EQ(mails.size(), 1u);
    EXPECT_EQ(mails[0].find("Customs that are quick"), std::string::npos) << "no host";
    EXPECT_EQ(mails[0].find("dual-use goods"), std::string::npos) << "nothing that the State wrote";
    EXPECT_EQ(provider.get("/en" + path_of(id)).status(), 200) << "where the link leads";
}

TEST_P(NeedTablePages, who_was_shut_out_before_the_mail_went_gets_none) {
    auto state = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    auto provider = signed_in(Role::provider);
    const auto id = start(state, customs_note);
    circulate(state, desk, id);
    interest(provider, state, id);
    house->practice_mail();
    ASSERT_EQ(let_in(state, id).status(), 303);
    ASSERT_EQ(
        state.post("/en" + path_of(id) + "/readers/end", {{"institution", provider_institution()}}).status(),
        303);
    for (const auto& mail : house->practice_mail()) EXPECT_EQ(mail.find(path_of(id)), std::string::npos);
}

TEST_P(NeedTablePages, a_withdrawn_request_is_shown_to_nobody_else) {
    auto state = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    auto provider = signed_in(Role::provider);
    const auto id = start(state, customs_note);
    circulate(state, desk, id);
    interest(provider, state, id);
    ASSERT_EQ(let_in(state, id).status(), 303);
    ASSERT_EQ(state.post("/en/requests/" + id + "/withdrawal", {{"version", version(state, id)}}).status(),
              303);
    EXPECT_EQ(provider.get("/en" + path_of(id)).status(), 404);
    EXPECT_EQ(state.get("/en" + path_of(id)).status(), 200);
}

ON_BOTH_ENGINES(NeedTablePages);
