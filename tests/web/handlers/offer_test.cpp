// Offers: found by everybody, kept by their provider, and the needs they could answer.

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class OfferPages : public WebStory {
protected:
    static NameValues fields(const std::string& title = "Customs course at border posts") {
        return {{"title", title},
                {"text", "Five days for twenty customs officers on dual-use goods."},
                {"modality", "training"},
                {"topics", "customs control"},
                {"languages", "fr"},
                {"lead_days", "60"},
                {"travel_paid_by", "provider"},
                {"eligible_states", ""}};
    }
    static NameValues with(NameValues values, const std::string& name, const std::string& value) {
        std::erase_if(values, [&](const auto& one) { return one.first == name; });
        values.emplace_back(name, value);
        return values;
    }
    std::string write(Client& provider) {
        const auto answer = provider.post("/en/offers/new", fields());
        EXPECT_EQ(answer.status(), 303) << answer.between("class=\"fault", "</");
        return answer.location().substr(11, 10);
    }
    boost::json::value offer(Client& client, const std::string& id) {
        return client.json("/api/offers/" + id).json();
    }
    std::string version_of(Client& client, const std::string& id) {
        return std::to_string(offer(client, id).at("version").as_int64());
    }
};

}  // namespace

TEST_P(OfferPages, a_provider_writes_an_offer_and_others_of_the_practice_ground_find_it) {
    auto provider = signed_in(Role::provider);
    const auto id = write(provider);
    const auto made = offer(provider, id);
    EXPECT_EQ(made.at("title").as_string(), "Customs course at border posts");
    EXPECT_EQ(made.at("lead_days").as_int64(), 60);
    EXPECT_TRUE(made.at("capacity_per_year").is_null()) << "not stated stays not stated";
    EXPECT_EQ(made.at("confirmed_on").as_string(), to_string(date_of(read_clock())));
    auto person = point_of_contact();
    EXPECT_EQ(person.get("/en/offers/" + id).status(), 200);
    EXPECT_TRUE(person.get("/en/search?words=customs+course").shows(id));
    EXPECT_TRUE(provider.get("/en/offers").shows(id)) << "among its own";
    EXPECT_EQ(browser().get("/en/offers/" + id).status(), 404) << "practice is not shown to visitors";
    EXPECT_FALSE(browser().get("/api/search?words=customs+course").shows(id));
}

TEST_P(OfferPages, faults_stand_beside_their_fields_and_what_was_typed_stays) {
    auto provider = signed_in(Role::provider);
    for (const auto& [name, value] : {std::pair{"title", ""},
                                      {"lead_days", "soon"},
                                      {"eligible_states", "Atlantis"},
                                      {"topics", "zyxwvut"},
                                      {"region", "mars"},
                                      {"modality", "magic"},
                                      {"modality", "customs-control"},
                                      {"travel_paid_by", "santa"},
                                      {"fees_paid_by", "santa"},
                                      {"languages", "klingon"},
                                      {"available_from", "31.12.2026"},
                                      {"contact_office_email", "nobody"}}) {
        const auto answer = provider.post("/en/offers/new", with(fields(), name, value));
        EXPECT_EQ(answer.status(), 422) << name;
        EXPECT_TRUE(answer.shows("Five days for twenty customs officers")) << name;
        EXPECT_TRUE(answer.shows(std::string("href=\"#") + name))
            << name << ": the summary leads to the field";
        const auto program = provider.post_json(
            "/api/offers/new", std::string(R"({"title":"x",")") + name + R"(":")" + value + "\"}");
        if (std::string_view(name) != "title")
            EXPECT_EQ(program.json().at("faults").at(0).at("place").as_string(), name);
    }
}

TEST_P(OfferPages, an_offer_is_for_several_regions_and_a_fault_forgets_none) {
    auto provider = signed_in(Role::provider);
    auto several = with(fields(), "region", "m49-011");
    several.emplace_back("region", "caricom");
    const auto faulty = provider.post("/en/offers/new", with(several, "title", ""));
    EXPECT_EQ(faulty.status(), 422);
    for (const char* id : {"m49-011", "caricom"})
        EXPECT_TRUE(faulty.shows("name=\"region\" value=\"" + std::string(id) + "\" checked")) << id;
    EXPECT_EQ(faulty.count("name=\"region\" value=\"m49-014\" checked"), 0u);
    EXPECT_TRUE(faulty.shows("name=\"languages\" value=\"fr\" checked")) << "nor the languages";
    EXPECT_TRUE(faulty.shows("name=\"modality\" value=\"training\" checked")) << "nor the kinds of help";
    const auto saved = provider.post("/en/offers/new", several);
    ASSERT_EQ(saved.status(), 303);
    const auto id = saved.location().substr(11, 10);
    const auto regions = offer(provider, id).at("regions").as_array();
    ASSERT_EQ(regions.size(), 2u);
    const auto again = provider.get("/en/offers/" + id + "/edit");
    EXPECT_EQ(again.count("name=\"region\""), house->data.places.regions().size()) << "each region once";
    EXPECT_TRUE(again.shows("value=\"caricom\" checked"));
    const auto unknown = provider.post("/en/offers/new", with(fields(), "region", "Not A Region"));
    EXPECT_EQ(unknown.status(), 422);
    EXPECT_TRUE(unknown.shows("href=\"#region\"")) << "the summary leads to the field";
}

TEST_P(OfferPages, a_history_says_each_field_in_words) {
    auto provider = signed_in(Role::provider);
    auto wanted = with(fields(), "region", "m49-011");
    wanted.emplace_back("available_from", "2027-03-01");
    wanted.emplace_back("contact_office", "Training desk");
    const auto id = provider.post("/en/offers/new", wanted).location().substr(11, 10);
    const auto page = provider.get("/en/offers/" + id + "/history");
    EXPECT_TRUE(page.shows("<dt>Title</dt>")) << page.body;
    EXPECT_TRUE(page.shows("<dt>Languages</dt><dd>French</dd>"));
    EXPECT_TRUE(page.shows("Western Africa"));
    EXPECT_TRUE(page.shows("1 March 2027"));
    EXPECT_TRUE(page.shows("the provider")) << "who pays travel";
    for (const char* raw : {"lead_days", "regions", "available_from", "travel_paid_by", "contact.office",
                            "topics.confirmed", "m49-011", "confirmed_on", "created_at", "2027-03-01"})
        EXPECT_FALSE(page.between("<ol class=\"steps\">", "</ol>").find(raw) != std::string::npos) << raw;
    EXPECT_TRUE(provider.get("/fr/offers/" + id + "/history").shows("Afrique occidentale"));
}

TEST_P(OfferPages, two_people_edit_one_offer_and_both_texts_are_shown) {
    auto provider = signed_in(Role::provider);
    auto other = signed_in(Role::provider);
    const auto id = write(provider);
    const auto before = version_of(provider, id);
    auto mine = with(fields("The title of one"), "version", before),
         theirs = with(fields("The title of the other"), "version", before);
    EXPECT_EQ(other.post("/en/offers/" + id + "/edit", theirs).status(), 303);
    const auto clash = provider.post("/en/offers/" + id + "/edit", mine);
    EXPECT_EQ(clash.status(), 409);
    EXPECT_TRUE(clash.shows("The title of one"));
    EXPECT_TRUE(clash.shows("The title of the other"));
    EXPECT_EQ(provider
                  .post("/en/offers/" + id + "/edit",
                        with(mine, "version", clash.between("name=\"version\" value=\"", "\"")))
                  .status(),
              303);
}

TEST_P(OfferPages, an_offer_is_confirmed_again_and_withdrawn_by_its_provider) {
    auto provider = signed_in(Role::provider);
    auto person = point_of_contact();
    const auto id = write(provider);
    EXPECT_EQ(
        provider.post("/en/offers/" + id + "/confirmation", {{"version", version_of(provider, id)}}).status(),
        303);
    EXPECT_EQ(
        provider.post("/en/offers/" + id + "/withdrawal", {{"version", version_of(provider, id)}}).status(),
        303);
    EXPECT_EQ(person.get("/en/offers/" + id).status(), 404);
    EXPECT_EQ(provider.get("/en/offers/" + id).status(), 200) << "its provider remembers it";
    EXPECT_FALSE(person.get("/api/search?words=customs+course").shows(id));
    const auto history = provider.json("/api/offers/" + id + "/history").json().as_array();
    EXPECT_GE(history.size(), 2u);
    EXPECT_EQ(history.back().at("event").as_string(), "offer.withdrawn");
}

TEST_P(OfferPages, a_provider_sees_the_open_needs_it_could_answer_and_why) {
    auto provider = signed_in(Role::provider);
    const auto needs = provider.json("/api/needs").json().as_array();
    ASSERT_GT(needs.size(), 0u);
    for (const auto& need : needs) {
        EXPECT_GT(need.at("candidate").at("criteria").as_array().size(), 2u);
        const auto request =
            provider.json("/api/requests/" + std::string(need.at("request").as_string())).json();
        EXPECT_EQ(request.at("status").as_string(), "circulated") << "only what was circulated";
    }
    EXPECT_TRUE(provider.get("/ar/needs").shows("dir=\"rtl\""));
}

TEST_P(OfferPages, documented_activity_is_shown_as_activity_and_not_as_an_offer) {
    auto visitor = browser();
    const auto activities = visitor.json("/api/offers?kind=documented_activity").json();
    ASSERT_GT(activities.at("total").as_int64(), 0);
    const std::string id(activities.at("offers").at(0).at("id").as_string());
    const auto page = visitor.get("/en/offers/" + id);
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("href=\"http")) << "its source is linked";
    for (const auto& one : activities.at("offers").as_array())
        EXPECT_EQ(one.at("kind").as_string(), "documented_activity");
}

ON_BOTH_ENGINES(OfferPages);
