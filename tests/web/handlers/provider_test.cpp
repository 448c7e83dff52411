// Providers and the entry that each keeps of itself.

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class ProviderPages : public WebStory {};

}  // namespace

TEST_P(ProviderPages, every_real_provider_is_listed_with_its_source) {
    auto visitor = browser();
    const auto all = visitor.json("/api/providers").json().at("providers").as_array();
    EXPECT_GT(all.size(), 20u);
    for (const auto& one : all) {
        EXPECT_EQ(one.at("space").as_string(), "real") << "visitors see no practice";
        EXPECT_TRUE(visitor.get("/en/providers").shows(std::string(one.at("id").as_string())));
    }
    const std::string id(all[0].at("id").as_string());
    EXPECT_EQ(visitor.get("/zh/providers/" + id).status(), 200);
}

TEST_P(ProviderPages, a_provider_keeps_its_own_entry_and_two_texts_are_never_lost) {
    auto provider = signed_in(Role::provider);
    const auto own = house->login(Role::provider).institution;
    const auto version =
        std::to_string(provider.json("/api/providers/" + own).json().at("version").as_int64());
    const auto address = "/en/providers/" + own + "/edit";
    EXPECT_EQ(provider
                  .post(address, {{"version", version},
                                  {"about", "We teach customs officers."},
                                  {"contact_office_email", "office@customs-skills.example"}})
                  .status(),
              303);
    EXPECT_TRUE(provider.get("/en/providers/" + own).shows("We teach customs officers."));
    const auto clash = provider.post(address, {{"version", version}, {"about", "An older text."}});
    EXPECT_EQ(clash.status(), 409);
    EXPECT_TRUE(clash.shows("An older text.") && clash.shows("We teach customs officers."));
    const auto faulty = provider.post(address, {{"version", "2"}, {"contact_office_email", "no address"}});
    EXPECT_EQ(faulty.status(), 422);
}

TEST_P(ProviderPages, its_people_and_the_desk_read_the_history_of_an_entry) {
    auto provider = signed_in(Role::provider), desk = signed_in(Role::secretariat);
    const auto own = house->login(Role::provider).institution;
    const auto version =
        std::to_string(provider.json("/api/providers/" + own).json().at("version").as_int64());
    provider.post("/en/providers/" + own + "/edit", {{"version", version}, {"about", "We teach officers."}});
    const auto address = "/en/providers/" + own + "/history";
    EXPECT_TRUE(provider.get("/en/providers/" + own).shows(address)) << "the entry leads there";
    for (auto* person : {&provider, &desk}) {
        const auto page = person->get(address);
        EXPECT_EQ(page.status(), 200);
        EXPECT_TRUE(page.shows("Entry changed") && page.shows("We teach officers."));
        const auto entries = person->json("/api/providers/" + own + "/history").json().as_array();
        ASSERT_FALSE(entries.empty());
        EXPECT_EQ(entries.back().at("event").as_string(), "institution.updated");
    }
    auto state = point_of_contact();
    EXPECT_EQ(state.get(address).status(), 404);
    EXPECT_FALSE(state.get("/en/providers/" + own).shows(address));
}

// Whom an institution invites is not the desk's business.
TEST_P(ProviderPages, who_was_invited_is_in_the_history_for_who_keeps_the_people_alone) {
    const auto institution = house->login(Role::provider).institution;
    const auto keeper = house->person(*InstitutionId::parse(institution), Role::provider, "keeper", true);
    auto person = browser(), desk = signed_in(Role::secretariat);
    ASSERT_EQ(person.sign_in(keeper.email, TestHouse::password).status(), 303);
    const auto invited = person.post("/en/people/invitations", {{"email", "new.colleague@example.org"},
                                                               {"role", "provider"},
                                                               {"institution", institution}});
    ASSERT_EQ(invited.status(), 303) << invited.body;
    const auto address = "/en/providers/" + institution + "/history";
    EXPECT_TRUE(person.get(address).shows("new.colleague@example.org"));
    EXPECT_TRUE(desk.get(address).shows("Person invited"));
    EXPECT_FALSE(desk.get(address).shows("new.colleague@example.org"));
}

TEST_P(ProviderPages, nobody_writes_the_entry_of_another) {
    const auto other = house->login(Role::provider).institution;
    for (auto role : {Role::point_of_contact, Role::secretariat, Role::committee, Role::administrator}) {
        auto person = signed_in(role);
        EXPECT_EQ(person.get("/en/providers/" + other).status(), 200);
        EXPECT_FALSE(person.get("/en/providers/" + other).shows("/edit\""));
        EXPECT_EQ(
            person.post("/en/providers/" + other + "/edit", {{"version", "1"}, {"about", "x"}}).status(),
            404);
    }
}

ON_BOTH_ENGINES(ProviderPages);
