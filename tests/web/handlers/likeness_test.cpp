// Programmes that could be one: proposed with reasons to the desk and to States, said, kept, taken back.
// back.

#include "cli/practice_programmes.hpp"
#include "cli/programmes.hpp"
#include "web/handlers/programme_parts.hpp"
#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class LikenessPages : public WebStory {
protected:
    const std::string vet = handle_of("XP-PRA-04-VET"), herds = handle_of("XP-PRA-02-HERDS");
    const std::string page = "/programmes/" + vet + "/likeness";

    boost::json::array proposals(Client& person) { return person.json("/api" + page).list("proposals"); }
    boost::json::array said(Client& person) { return person.json("/api" + page).list("history"); }
    std::size_t parts(Client& person) {
        return person.json("/api/programmes/" + vet).json().at("entry").at("parts").as_array().size();
    }
    Answer say(Client& person, const std::string& answer) {
        return person.post("/en" + page, {{"other", herds}, {"answer", answer}});
    }
    // What an import does: the programmes of the practice ground are read again into a new generation.
    void read_again() {
        Tagger tagger(house->data.vocabulary);
        Settings settings;
        settings.data_dir = house->folder();
        const auto folder = practice_programmes_folder(settings);
        const auto before = current_number(folder);
        ASSERT_TRUE(
            make_practice_programmes(folder, house->data, tagger, Time{read_clock().seconds + 86'400}));
        EXPECT_GT(current_number(folder), 0u);
        EXPECT_GE(current_number(folder), before);
        house->programmes.read(Space::practice, Time{read_clock().seconds + 10});
    }
};

}  // namespace

TEST_P(LikenessPages, the_desk_sees_a_proposal_with_its_reasons_and_joins_for_everybody) {
    auto desk = signed_in(Role::secretariat);
    const auto shown = desk.get("/en" + page);
    ASSERT_EQ(shown.status(), 200);
    for (const char* part : {"Veterinary laboratories in Sulenta: healthy herds",
                             "The titles have the same words", "names the organisation",
                             "The same amount is committed", "Their days overlap", "holds for everybody"})
        EXPECT_TRUE(shown.shows(part)) << part;
    EXPECT_EQ(proposals(desk).size(), 1u);
    EXPECT_EQ(parts(desk), 0u);
    EXPECT_EQ(say(desk, "same").status(), 303);
    EXPECT_TRUE(proposals(desk).empty());
    auto provider = signed_in(Role::provider);
    EXPECT_EQ(parts(provider), 2u);
    EXPECT_EQ(say(desk, "different").status(), 409) << "it is said already";
    const auto id = std::string(said(desk).at(0).at("id").as_string());
    EXPECT_EQ(desk.post("/en" + page + "/" + id + "/end").status(), 303);
    EXPECT_EQ(parts(provider), 0u);
    EXPECT_EQ(proposals(desk).size(), 1u);
    EXPECT_TRUE(desk.get("/en" + page).shows("Taken back on"));
}

TEST_P(LikenessPages, a_states_word_is_its_own) {
    auto state = point_of_contact();
    EXPECT_EQ(say(state, "same").status(), 303);
    EXPECT_EQ(parts(state), 2u);
    for (const auto role : {Role::secretariat, Role::provider, Role::committee}) {
        auto other = signed_in(role);
        EXPECT_EQ(parts(other), 0u) << int(role);
        EXPECT_FALSE(other.get("/en/programmes?country=XL").shows("published in 2 parts")) << int(role);
    }
    auto desk = signed_in(Role::secretariat);
    EXPECT_TRUE(said(desk).empty());
    const auto id = std::string(said(state).at(0).at("id").as_string());
    EXPECT_EQ(desk.post("/en" + page + "/" + id + "/end").status(), 404);
    auto deputy = signed_in(Role::point_of_contact, true);
    EXPECT_EQ(deputy.post("/en" + page + "/" + id + "/end").status(), 303) << "its people, not one person";
    EXPECT_EQ(parts(state), 0u);
}

TEST_P(LikenessPages, a_refusal_is_remembered_and_no_longer_proposed) {
    auto desk = signed_in(Role::secretariat);
    EXPECT_EQ(say(desk, "different").status(), 303);
    EXPECT_TRUE(proposals(desk).empty());
    EXPECT_EQ(parts(desk), 0u);
    EXPECT_TRUE(desk.get("/en" + page).shows("Another programme than:"));
}

TEST_P(LikenessPages, what_was_said_survives_that_the_programmes_are_read_again) {
    auto desk = signed_in(Role::secretariat);
    ASSERT_EQ(say(desk, "same").status(), 303);
    read_again();
    EXPECT_EQ(parts(desk), 2u);
    EXPECT_EQ(said(desk).size(), 1u);
}

TEST_P(LikenessPages, nobody_else_says_anything_and_nothing_is_said_of_what_is_not_there) {
    EXPECT_EQ(browser().get("/en" + page).status(), 302);
    for (const auto role : {Role::provider, Role::committee}) {
        auto person = signed_in(role);
        EXPECT_EQ(person.get("/en" + page).status(), 404) << int(role);
        EXPECT_EQ(say(person, "same").status(), 404) << int(role);
        EXPECT_FALSE(person.get("/en/programmes/" + vet).shows(page)) << int(role);
    }
    auto desk = signed_in(Role::secretariat);
    EXPECT_TRUE(desk.get("/en/programmes/" + vet).shows(page));
    EXPECT_EQ(desk.post("/en" + page, {{"other", vet}, {"answer", "same"}}).status(), 422);
    EXPECT_EQ(desk.post("/en" + page, {{"other", herds}, {"answer", "perhaps"}}).status(), 422);
    EXPECT_EQ(desk.post("/en" + page, {{"other", "0123456789abcdef"}, {"answer", "same"}}).status(), 404);
    EXPECT_EQ(desk.post("/en" + page, {{"other", "../../x"}, {"answer", "same"}}).status(), 404);
}

TEST_P(LikenessPages, the_list_of_hosts_asks_about_two_that_stand_beside_each_other) {
    auto state = point_of_contact();
    const auto id = start(state,
                          "Our central veterinary laboratory needs help with biosafety, storage of samples "
                          "and an inventory, and visits of colleagues.");
    const auto path = "/requests/" + id + "/hosts";
    ASSERT_EQ(state.json("/api" + path).list("could_be_one").size(), 1u);
    EXPECT_TRUE(state.get("/en" + path).shows("Could these be one programme?"));
    const auto answer = state.post("/en" + page, {{"other", herds}, {"answer", "same"}, {"back", path}});
    EXPECT_TRUE(answer.location().starts_with("/en" + path));
    EXPECT_TRUE(state.json("/api" + path).list("could_be_one").empty());
    int listed = 0;
    const auto needs = state.json("/api" + path).list("needs");
    for (const auto& host : needs[0].at("near").as_array()) {
        const std::string name(host.at("programme").at("identifier").as_string());
        listed += name == "XP-PRA-04-VET" || name == "XP-PRA-02-HERDS";
    }
    EXPECT_EQ(listed, 1) << "joined, they are one host";
    EXPECT_FALSE(
        state
            .post("/en" + page,
                  {{"other", herds}, {"answer", "same"}, {"back", "https://elsewhere.example/requests/"}})
            .location()
            .starts_with("http"));
}

ON_BOTH_ENGINES(LikenessPages);
