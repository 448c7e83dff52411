#pragma once
// Released stories as data: rows of tables, entries of a feed, activities of the IATI standard. Everything
// is made from PublicStory, which holds what its sides have released and nothing else.

#include "domain/public_story.hpp"
#include "exchange/atom.hpp"
#include "exchange/iati_write.hpp"
#include "web/open_data.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

void each_public_story(Session& session, const OpenWorld& world,
                       const std::function<void(const PublicStory&)>& use);
void story_rows(Session& session, const OpenWorld& world, const UseCells& use);
void story_delivery_rows(Session& session, const OpenWorld& world, const UseCells& use);

// Title and text as feed and table say them: a summary that was released, or what can be said without one.
struct StoryWording {
    std::string title, text, language;
};
StoryWording wording_of(const OpenWorld& world, const PublicStory& story);

// One activity for each story that tells of a delivery; nothing where no day or year of it is released.
std::optional<IatiActivity> activity_of(Session& session, const OpenWorld& world, const PublicStory& story);
// The file, or nothing where there is no activity: the schema knows no empty one.
std::optional<std::string> write_iati(Session& session, const OpenWorld& world);
std::int64_t count_activities(Session& session, const OpenWorld& world);

// Who reports, where the operator has not said under which identifier it is registered; and of practice.
inline constexpr std::string_view unregistered = "LIGHTFOOT-UNREGISTERED", practised = "LIGHTFOOT-PRACTICE";

}  // namespace lightfoot
