// The storybook: every page with canned data. Only on an installation with a practice ground.

#include "web/handlers/handlers.hpp"
#include "web/pages/storybook.hpp"

namespace lightfoot {

Reply show_storybook(Call& call) {
    if (!call.app.settings.practice_mode) return not_found();
    return call.page(storybook_page(call.frame()));
}

Reply show_story(Call& call) {
    const Story* story = call.app.settings.practice_mode ? find_story(call.part("page")) : nullptr;
    if (!story) return not_found();
    return call.page(story->draw(call.frame(), call.app.vocabulary));
}

}  // namespace lightfoot
