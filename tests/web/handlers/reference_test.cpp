// The reference of the API as a page; its description for programs is in tests/web/api/openapi_test.cpp.

#include "web/route.hpp"
#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

TEST(reference, every_route_for_programs_is_on_the_page_in_every_language) {
    TestHouse house;
    for (auto language : official_languages) {
        const auto page = Client(house).get("/" + std::string(language) + "/api");
        EXPECT_EQ(page.status(), 200);
        for (const auto& route : routes())
            if (route.answers_json())
                EXPECT_TRUE(page.shows("/api" + std::string(route.path))) << route.path;
    }
}

TEST(reference, the_page_says_what_may_stand_in_a_query) {
    TestHouse house;
    const auto page = Client(house).get("/en/api");
    EXPECT_TRUE(page.shows("What may stand in the query"));
    EXPECT_TRUE(page.shows("written_in") && page.shows("Only what is written in this language"));
}

TEST(reference, the_description_is_json_that_may_be_kept_for_a_while) {
    TestHouse house;
    const auto answer = Client(house).json("/api/openapi.json");
    EXPECT_EQ(answer.status(), 200);
    EXPECT_EQ(answer.response.content_type, "application/json");
    EXPECT_EQ(answer.header("Cache-Control"), "public, max-age=300");
    EXPECT_EQ(answer.json().at("openapi").as_string(), "3.1.0");
}
