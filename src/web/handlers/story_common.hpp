#pragma once
// What the handlers of stories share.

#include "store/public_story.hpp"
#include "store/story_work.hpp"
#include "web/handlers/common.hpp"
#include "web/pages/story.hpp"

namespace lightfoot {

// With the names that the reader's language has.
StoryCard card_of(const Call& call, const PublicStory& it);
// The story in a form or an address, as anybody may read it.
std::optional<PublicStory> story_named(const Call& call, std::string_view id);
// After the tagger: what inspired a draft proposes its topics for the first need.
std::vector<std::string> inspired_topics(const Call& call, Session& session, RequestId request);

}  // namespace lightfoot
