#pragma once
// Words around a find that change what it means: "not requested", "already exists".

#include "matching/tagger.hpp"

#include <string_view>
#include <vector>

namespace lightfoot {

// Sets the cue of each find that stands near enough to a cue phrase in the same clause.
void mark_cues(std::string_view text, std::string_view language, std::vector<TagSpan>& found);

}  // namespace lightfoot
