#pragma once
// Every page function drawn with canned data of one small named world, for those who work on the pages and
// for the tests of looks and accessibility. Shown in practice mode only.

#include "matching/vocabulary.hpp"
#include "web/page.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace lightfoot {

// `name` is that of the page function without "_page", a dash and a case behind it where there is more than
// one: "request-archive".
struct Story {
    std::string_view name;
    Page (*draw)(const Frame& frame, const Vocabulary& vocabulary);
};
const std::vector<Story>& stories();  // of all the files storybook*.cpp
std::span<const Story> shelf_stories();
std::span<const Story> freshness_stories();
std::span<const Story> case_stories();
std::span<const Story> data_stories();
std::span<const Story> figure_stories();
std::span<const Story> programme_stories();
std::span<const Story> component_stories();
std::span<const Story> need_table_stories();
std::span<const Story> project_stories();
std::span<const Story> offline_stories();
std::span<const Story> alert_stories();
std::span<const Story> brief_stories();
std::span<const Story> tour_stories();
std::span<const Story> account_stories();
const Story* find_story(std::string_view name);  // none of that name: nullptr

Page storybook_page(const Frame& frame);  // the list of all, each a link

}  // namespace lightfoot
