#pragma once
// A story as JSON: as the public reads it, and what is released of it for its own sides.

#include "base/json.hpp"
#include "domain/public_story.hpp"
#include "domain/verbs/story.hpp"
#include "web/pages/story.hpp"

namespace lightfoot {

Json to_json(const StoryCard& card);
Json to_json(const StoryReleaseView& view);

}  // namespace lightfoot
