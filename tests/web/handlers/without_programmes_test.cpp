// Programmes are a help and no condition. A server that keeps none serves every page that speaks of them,
// says how they come, and fails nowhere.

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

constexpr const char* note = "Training for customs officers on dual-use goods, with our own instructors.";
constexpr const char* how_they_come = "lightfoot programmes update";

class WithoutProgrammes : public WebStory {
protected:
    void SetUp() override {
        WebStory::SetUp();
        if (!IsSkipped()) house->app.programmes = nullptr;
    }
    void expect_page(Client& person, const std::string& path, const std::string& shown = {}) {
        const auto page = person.get("/en" + path);
        EXPECT_EQ(page.status(), 200) << path;
        if (!shown.empty()) EXPECT_TRUE(page.shows(shown)) << path;
        for (const auto* language : {"/ar", "/zh"})
            EXPECT_EQ(person.get(language + path).status(), 200) << path;
    }
    void expect_json(Client& person, const std::string& path) {
        const auto answer = person.json("/api" + path);
        EXPECT_EQ(answer.status(), 200) << path;
        EXPECT_NO_THROW(answer.json()) << path;
    }
};

}  // namespace

TEST_P(WithoutProgrammes, the_lists_say_how_they_come) {
    auto reader = browser();
    expect_page(reader, "/programmes", how_they_come);
    expect_page(reader, "/programmes?words=customs&typed=yes", how_they_come);
    expect_page(reader, "/programmes/publishers");
    expect_json(reader, "/programmes?words=customs");
    expect_json(reader, "/programmes/publishers");
    EXPECT_EQ(reader.json("/api/programmes").json().at("kept").as_int64(), 0);
    EXPECT_EQ(reader.get("/en/programmes/00000000000000a1").status(), 404);
    EXPECT_EQ(reader.json("/api/programmes/00000000000000a1").status(), 404);
    expect_page(reader, "/");
    expect_page(reader, "/states");
    expect_page(reader, "/data");
}

TEST_P(WithoutProgrammes, a_state_reads_its_hosts_need_table_components_and_brief) {
    auto state = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    const auto id = start(state, note);
    circulate(state, desk, id);
    const auto of_request = "/requests/" + id;
    expect_page(state, of_request);
    expect_page(state, of_request + "/hosts", how_they_come);
    expect_page(state, of_request + "/need-table", how_they_come);
    expect_page(state, "/need-table", how_they_come);
    expect_page(state, of_request + "/components");
    for (const auto* path : {"/hosts", "/need-table", "/components"}) expect_json(state, of_request + path);
    EXPECT_EQ(state.get("/en" + of_request + "/need-table/csv").status(), 200);
    const auto code = state.json("/api/states").list("groups").at(0).at("states").as_array().at(0);
    const auto brief = "/briefs/states/" + std::string(code.at("code").as_string());
    expect_page(state, brief);
    expect_json(state, brief);
    EXPECT_EQ(state.get("/en/programmes/00000000000000a1/likeness").status(), 404);
}

TEST_P(WithoutProgrammes, a_host_in_words_is_chosen_all_the_same) {
    auto state = point_of_contact();
    const auto id = start(state, note);
    const auto made = state.post("/en/requests/" + id + "/components",
                                 {{"need", need(state, id)}, {"words", "A customs school next door"}});
    ASSERT_EQ(made.status(), 303) << made.body;
    const auto page = state.get(made.location());
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("A customs school next door"));
}

TEST_P(WithoutProgrammes, a_host_by_its_identifier_is_refused_with_a_way_out) {
    auto state = point_of_contact();
    const auto id = start(state, note);
    const auto made = state.post("/en/requests/" + id + "/components",
                                 {{"need", need(state, id)}, {"programme", "XP-PRA-01-CUSTOMS"}});
    EXPECT_TRUE(made.status() == 404 || made.status() == 422) << made.status();
}

TEST_P(WithoutProgrammes, the_administrator_and_the_desk_read_their_pages) {
    auto administrator = signed_in(Role::administrator);
    expect_page(administrator, "/installation");
    expect_json(administrator, "/installation");
    auto desk = signed_in(Role::secretariat);
    expect_page(desk, "/desk");
    EXPECT_EQ(programme_metrics(nullptr), "");
}

ON_BOTH_ENGINES(WithoutProgrammes);
