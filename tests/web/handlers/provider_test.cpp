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
