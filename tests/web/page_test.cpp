// What stands around every page.

#include "web/page.hpp"

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

TEST(page, every_page_says_whose_service_it_is_and_that_it_is_no_site_of_the_united_nations) {
    TestHouse house(Engine::sqlite, {.operator_name = "Office of <Tests>"});
    for (auto language : official_languages) {
        const auto& words = house.app.languages.words(language);
        for (const char* path : {"/", "/requests", "/offers", "/sign-in", "/no-such-page"}) {
            const auto page = Client(house).get("/" + std::string(language) + path);
            EXPECT_TRUE(page.shows(words.html("frame.not_united_nations").str())) << language << path;
            EXPECT_TRUE(page.shows("Office of &lt;Tests&gt;")) << language << path;
        }
    }
}

TEST(page, an_unnamed_operator_is_said_to_be_unnamed) {
    TestHouse house;
    const auto page = Client(house).get("/en/");
    EXPECT_TRUE(page.shows(house.app.languages.words("en").html("frame.operator_unnamed").str()));
}

TEST(page, is_one_document_in_its_language_and_direction_with_the_five_others_beside_it) {
    TestHouse house;
    for (auto language : official_languages) {
        const auto page = Client(house).get("/" + std::string(language) + "/offers?kind=offer&page=1");
        EXPECT_TRUE(page.shows("<html lang=\"" + std::string(language) + "\" dir=\"" +
                               (language == "ar" ? "rtl" : "ltr") + "\">"));
        for (auto other : official_languages)
            EXPECT_TRUE(page.shows("hreflang=\"" + std::string(other) + "\" href=\"/" + std::string(other) +
                                   "/offers?kind=offer&amp;page=1\""))
                << "the same page";
        EXPECT_EQ(page.count("<h1"), 1u);
        EXPECT_EQ(page.count("<main"), 1u);
        EXPECT_TRUE(page.shows("class=\"skip\" href=\"#content\""));
    }
}

TEST(page, the_menu_shows_each_role_what_it_can_do) {
    TestHouse house;
    const std::pair<Role, const char*> own[] = {{Role::provider, "/en/needs\""},
                                                {Role::secretariat, "/en/desk\""},
                                                {Role::administrator, "/en/installation\""}};
    for (const auto& [role, address] : own)
        for (const auto& [other, unused] : own) {
            Client client(house);
            const auto menu = client.as(other).get("/en/").between("<nav", "</nav>");
            EXPECT_EQ(menu.find(address) != std::string::npos, role == other) << address;
        }
    EXPECT_TRUE(Client(house).get("/en/").shows("/en/sign-in\""));
}

TEST(page, practice_is_written_over_every_page_of_it_and_over_no_other) {
    TestHouse house;
    Client inside(house);
    EXPECT_TRUE(inside.as(Role::committee).get("/en/offers").shows("class=\"practice\""));
    EXPECT_FALSE(Client(house).get("/en/offers").shows("class=\"practice\""));
}

TEST(page, a_word_after_an_act_is_one_of_ours) {
    TestHouse house;
    EXPECT_TRUE(Client(house).get("/en/offers?said=saved").shows("role=\"status\""));
    EXPECT_FALSE(Client(house).get("/en/offers?said=%3Cscript%3E").shows("role=\"status\""));
    EXPECT_FALSE(Client(house).get("/en/offers?said=no_such_word").shows("role=\"status\""));
}
