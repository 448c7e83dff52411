#include "domain/verbs/story_rules.hpp"

namespace lightfoot {

// No version is asked for: whoever takes back is never told to come again.
Result<StoryChange> withdraw_story(const ProjectStory& story, const Viewer& viewer,
                                   std::optional<StoryPart> part, Time now) {
    const auto side = TRY(side_of(story, viewer));
    if (part && side_of(*part) != side) return not_allowed();
    ProjectStory after = story;
    std::erase_if(after.releases, [&](const StoryRelease& release) {
        return part ? release.part == *part : side_of(release.part) == side;
    });
    settle_telling(after, now);
    return change_of(story, std::move(after), "withdrawn", viewer, now);
}

}  // namespace lightfoot
