#pragma once
// How a story lies in its tables. For the files of stories alone.

#include "domain/story.hpp"
#include "store/session.hpp"

#include <span>

namespace lightfoot {

inline constexpr SqlText story_columns =
    "s.id, s.space, s.case_id, s.requester_id, s.provider_id, s.version, s.told_as, s.told_by_name";
ProjectStory read_story(const Row& row);                       // of story_columns
void read_story_parts(Session& session, std::span<ProjectStory> stories);  // texts and releases

}  // namespace lightfoot
