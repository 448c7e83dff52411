// The States as tiles: all alike, each once, with what is published and nothing else.

#include "matching/places.hpp"
#include "web/world.hpp"

#include <algorithm>
#include <set>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class States : public WebStory {
protected:
    std::vector<boost::json::value> tiles(Client& client) {
        std::vector<boost::json::value> all;
        for (const auto& group : client.json("/api/states").list("groups"))
            for (const auto& state : group.at("states").as_array()) all.push_back(state);
        return all;
    }
    std::size_t count_of(bool practice) {
        const auto states = house->data.places.states();
        return std::size_t(std::count_if(states.begin(), states.end(),
                                         [&](const Place& one) { return one.practice == practice; }));
    }
};

}  // namespace

TEST_P(States, every_state_is_a_tile_once) {
    auto reader = browser();
    const auto all = tiles(reader);
    std::set<std::string> codes;
    for (const auto& one : all) codes.insert(std::string(one.at("code").as_string()));
    EXPECT_EQ(codes.size(), all.size());
    EXPECT_EQ(all.size(), count_of(false));
}

TEST_P(States, page_in_every_language_in_its_order_small_enough) {
    auto reader = browser();
    for (const auto language : official_languages) {
        const auto page = reader.get("/" + std::string(language) + "/states");
        EXPECT_EQ(page.status(), 200);
        EXPECT_LT(page.body.size(), 60'000u) << language;
        EXPECT_EQ(page.count("<section aria-labelledby"), 5u);
    }
    const auto french = reader.get("/fr/states");
    EXPECT_LT(french.body.find("Allemagne"), french.body.find("Suisse"));
    EXPECT_FALSE(french.shows("Aldoria")) << "no State of the practice ground";
}

TEST_P(States, a_tile_leads_to_what_is_published_and_only_where_there_is_something) {
    auto reader = browser();
    bool one_with = false, one_without = false;
    for (const auto& tile : tiles(reader)) {
        const auto code = std::string(tile.at("code").as_string());
        const bool published =
            tile.at("published_requests").as_bool() || tile.at("project_stories").as_bool();
        if ((published && one_with) || (!published && one_without)) continue;
        (published ? one_with : one_without) = true;
        const auto page = reader.json("/api/states/" + code);
        EXPECT_EQ(page.status(), 200);
        EXPECT_EQ(!page.list("requests").empty() || !page.list("stories").empty(), published) << code;
        EXPECT_EQ(reader.get("/en/states").shows("/en/states/" + code), published) << code;
        for (const auto& request : page.list("requests"))
            EXPECT_EQ(reader.get("/en" + std::string(request.at("path").as_string())).status(), 200);
    }
    EXPECT_TRUE(one_with);
    EXPECT_TRUE(one_without);
}

TEST_P(States, practice_has_its_own_and_a_visitor_does_not_find_them) {
    auto person = point_of_contact();
    EXPECT_EQ(tiles(person).size(), count_of(true));
    EXPECT_EQ(person.get("/ar/states/XAA").status(), 200);
    EXPECT_EQ(person.get("/en/states/CHE").status(), 200) << "what is real and public is for everybody";
    auto reader = browser();
    EXPECT_EQ(reader.get("/en/states/XAA").status(), 404);
    EXPECT_EQ(reader.get("/en/states/nowhere").status(), 404);
}

TEST_P(States, what_was_sent_and_not_posted_stands_on_no_tile) {
    auto state = point_of_contact();
    const auto own = house->viewer_of(house->login(Role::point_of_contact)).institution;
    const auto before = tiles(state);
    (void)start(state, "Training for those who license exports of dual-use goods.");
    EXPECT_EQ(tiles(state), before) << own.text();
}

ON_BOTH_ENGINES(States);
