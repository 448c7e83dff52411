// The storybook has every page function, and each of its pages is whole in all six languages.

#include "web/pages/storybook.hpp"

#include "web/world.hpp"

#include <filesystem>
#include <fstream>
#include <set>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

// The names of the page functions that the headers of src/web/pages declare, without "_page".
std::set<std::string> page_functions() {
    std::set<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(std::string(SOURCE_DIR) + "/src/web/pages")) {
        if (file.path().extension() != ".hpp") continue;
        std::ifstream in(file.path());
        for (std::string line; std::getline(in, line);) {
            const auto end = line.find("_page(");
            if (line.starts_with("Page ") && end != std::string::npos) names.insert(line.substr(5, end - 5));
        }
    }
    return names;
}

}  // namespace

TEST(storybook, every_page_function_is_in_it) {
    std::set<std::string> told;
    for (const auto& story : stories()) told.insert(std::string(story.name.substr(0, story.name.find('-'))));
    EXPECT_EQ(told, page_functions());
}

TEST(storybook, every_story_is_a_whole_page_in_each_language_and_is_listed) {
    TestHouse house;
    const auto list = Client(house).get("/en/storybook");
    for (const auto& story : stories()) {
        EXPECT_TRUE(list.shows("/en/storybook/" + std::string(story.name) + "\""));
        EXPECT_EQ(find_story(story.name), &story) << "two stories of one name";
        for (auto language : official_languages) {
            const auto page =
                Client(house).get("/" + std::string(language) + "/storybook/" + std::string(story.name));
            EXPECT_EQ(page.status(), 200) << story.name;
            EXPECT_EQ(page.count("<h1"), 1u) << story.name;
            EXPECT_EQ(page.count("<main"), 1u) << story.name;
            EXPECT_TRUE(page.shows(language == "ar" ? "dir=\"rtl\"" : "dir=\"ltr\"")) << story.name;
        }
    }
}

TEST(storybook, an_installation_without_a_practice_ground_has_none) {
    TestHouse house;
    house.app.settings.practice_mode = false;
    EXPECT_EQ(Client(house).get("/en/storybook").status(), 404);
    EXPECT_EQ(Client(house).get("/en/storybook/front").status(), 404);
    house.app.settings.practice_mode = true;
    EXPECT_EQ(Client(house).get("/en/storybook/no-such-story").status(), 404);
}
