#pragma once
// What the public sees of stories: the only way from the data base to a page, a file or a figure.

#include "domain/account.hpp"
#include "domain/change.hpp"
#include "domain/public_story.hpp"
#include "store/session.hpp"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace lightfoot {

// Any combination; empty or none: not asked for.
struct StoryFilter {
    std::string topic;       // id in the vocabulary; only where the need is released
    InstitutionId provider;  // only where its name is released
    std::string space;       // "real", "practice"; empty: all that one may see
};
struct StoryPage {
    std::vector<PublicStory> stories;  // the latest first
    std::int64_t total = 0;            // on all pages
};
// Real ones; those of the practice ground only for its viewers.
StoryPage public_stories(Session& session, const Viewer& viewer, const StoryFilter& filter,
                         std::size_t offset = 0, std::size_t limit = 50);
// All of them, the latest first, for a list that is read page by page; and those of a page, as they are now.
std::vector<StoryId> public_story_ids(Session& session, const Viewer& viewer, const StoryFilter& filter);
std::vector<PublicStory> find_public_stories(Session& session, const Viewer& viewer,
                                             std::span<const StoryId> ids);
// Confirmed topics of needs that are released.
std::set<std::string> public_story_topics(Session& session, const Viewer& viewer);
std::optional<PublicStory> find_public_story(Session& session, const Viewer& viewer, StoryId id);

// With its name released as well.
std::int64_t count_stories_of(Session& session, const Viewer& viewer, InstitutionId provider);

// Stories whose public words may change with this record: a story, a case or a request; as they are called
// now. Whether they are public is not asked.
std::vector<StoryId> stories_about(Session& session, Subject subject, std::int64_t id);

// Of a case, as the public sees its story now; for links from pages of its two sides.
std::optional<StoryId> public_story_of(Session& session, CaseId id);

}  // namespace lightfoot
