// Deliveries by page: the form with its faults, papers, a source, a change that the other side agrees to
// anew.

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class DeliveryStory : public WebStory {
protected:
    void SetUp() override {
        WebStory::SetUp();
        if (!house) return;
        state.emplace(point_of_contact());
        provider.emplace(signed_in(Role::provider));
        desk.emplace(signed_in(Role::secretariat));
        const auto sulenta = std::string(house->login(Role::point_of_contact).institution);
        id = std::string(provider
                             ->post_json("/api/cases",
                                         "{\"requester\":\"" + sulenta + "\",\"title\":\"A day on transit\"}")
                             .json()
                             .at("id")
                             .as_string());
        act(*state, "/en/cases/" + id + "/acceptance");
        act(*provider, "/en/cases/" + id + "/deliveries", {{"title", "One day"}, {"kind", "call"}});
        delivery = std::string(record().at("deliveries").at(0).at("id").as_string());
        page = "/en/deliveries/" + delivery;
    }
    void TearDown() override {
        state.reset(), provider.reset(), desk.reset();
        WebStory::TearDown();
    }
    boost::json::value record() { return desk->json("/api/cases/" + id).json(); }
    std::string evidence() { return std::string(record().at("deliveries").at(0).at("evidence").as_string()); }
    Answer act(Client& who, const std::string& path, NameValues fields = {}) {
        fields.emplace_back("version", std::to_string(record().at("version").as_int64()));
        return who.post(path, fields);
    }

    std::optional<Client> state, provider, desk;
    std::string id, delivery, page;
};

}  // namespace

TEST_P(DeliveryStory, a_paper_makes_it_documented_and_a_source_independent) {
    act(*state, page + "/agreement");
    const auto version = std::to_string(record().at("version").as_int64());
    EXPECT_EQ(provider
                  ->upload(page + "/report", {{"version", version}, {"words", "Done"}},
                           {"file", "list.pdf", "%PDF-1.7 a list"})
                  .status(),
              303);
    const auto paper = state->get(page).between("/papers/", "\"");
    ASSERT_EQ(paper.size(), 10u);
    const auto file = state->get(page + "/papers/" + paper);
    EXPECT_EQ(file.body, "%PDF-1.7 a list");
    EXPECT_NE(file.header("Content-Disposition").find("attachment"), std::string::npos);
    EXPECT_EQ(state->get(page + "/papers/" + PaperId::make().text()).status(), 404);
    EXPECT_EQ(act(*state, page + "/confirmation", {{"fulfilment", "in_part"}}).status(), 303);
    EXPECT_EQ(evidence(), "documented");
    EXPECT_EQ(act(*provider, page + "/source", {{"source_url", "https://news.example/port"}}).status(), 303);
    EXPECT_TRUE(desk->get(page).shows("/source-acceptance"));
    EXPECT_EQ(act(*desk, page + "/source-acceptance").status(), 303);
    EXPECT_EQ(evidence(), "independent");
}

TEST_P(DeliveryStory, a_file_that_is_no_paper_is_refused_with_its_place) {
    act(*state, page + "/agreement");
    const auto version = std::to_string(record().at("version").as_int64());
    const auto refused = provider->upload(page + "/report", {{"version", version}, {"words", "Done"}},
                                          {"file", "run.pdf", "MZ a program"});
    EXPECT_EQ(refused.status(), 422);
    EXPECT_TRUE(refused.shows("href=\"#file\""));
}

TEST_P(DeliveryStory, faults_are_shown_at_their_fields_with_what_was_typed) {
    const auto faulty =
        act(*provider, page, {{"title", ""}, {"place", "The northern port"}, {"from", "soon"}});
    EXPECT_EQ(faulty.status(), 422);
    EXPECT_TRUE(faulty.shows("The northern port"));
    const auto proposed =
        act(*provider, "/en/cases/" + id + "/deliveries", {{"title", ""}, {"place", "Here"}});
    EXPECT_EQ(proposed.status(), 422);
    EXPECT_TRUE(proposed.shows("value=\"Here\""));
}

TEST_P(DeliveryStory, not_as_expected_says_why) {
    act(*state, page + "/agreement");
    act(*provider, page + "/report", {{"words", "Done"}});
    const auto bare = act(*state, page + "/confirmation", {{"fulfilment", "not_as_expected"}});
    EXPECT_EQ(bare.status(), 422);
    EXPECT_EQ(
        act(*state, page + "/confirmation", {{"fulfilment", "not_as_expected"}, {"words", "Nobody came"}})
            .status(),
        303);
    EXPECT_EQ(evidence(), "claimed");
    EXPECT_TRUE(provider->get(page).shows("Nobody came"));
}

TEST_P(DeliveryStory, is_changed_in_one_act_and_agreed_anew) {
    act(*state, page + "/agreement");
    EXPECT_EQ(record().at("status").as_string(), "delivering");
    EXPECT_EQ(act(*state, page, {{"title", "Two days"}}).status(), 303);
    EXPECT_EQ(record().at("status").as_string(), "matched");
    EXPECT_TRUE(provider->get(page).shows("/agreement"));
    EXPECT_EQ(act(*provider, page + "/agreement").status(), 303);
    EXPECT_EQ(act(*provider, page + "/cancellation").status(), 303);
    EXPECT_TRUE(state->get(page).shows("Cancelled"));
    EXPECT_EQ(signed_in(Role::committee).get(page).status(), 403);
    EXPECT_EQ(browser().get(page).status(), 302);
}

ON_BOTH_ENGINES(DeliveryStory);
