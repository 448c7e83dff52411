#pragma once
// The handlers of stories, for the table of routes.

#include "web/call.hpp"

namespace lightfoot {

// story.cpp
Reply list_stories(Call& call);
Reply show_public_story(Call& call);
Reply show_ask_like(Call& call);

// story_release.cpp
Reply show_story_release(Call& call);
Reply release_story(Call& call);
Reply withdraw_story(Call& call);
Reply write_story_summary(Call& call);
Reply translate_story(Call& call);
Reply show_story_history(Call& call);

}  // namespace lightfoot
