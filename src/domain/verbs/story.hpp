#pragma once
// What can be done with a story. Each side releases its own parts and takes them back; nobody does so for
// another. Taking back is possible at any time, and at once.

#include "base/result.hpp"
#include "domain/account.hpp"
#include "domain/change.hpp"
#include "domain/story.hpp"
#include "domain/story_check.hpp"

#include <string>
#include <utility>
#include <vector>

namespace lightfoot {

using StoryChange = Change<ProjectStory>;

// The side of the viewer; the secretariat has none and may translate only.
Result<Side> side_of(const ProjectStory& story, const Viewer& viewer);

struct StoryChoice {
    StoryPart part = StoryPart::state;
    std::string language;  // of a translation; empty: the part itself
    bool operator==(const StoryChoice&) const = default;
};
struct ReleaseForm {
    std::vector<StoryChoice>
        chosen;              // all that shall be public of this side; what is not named is taken back
    std::string region;      // id; of a story without a name; empty: none
    std::string seen;        // seen_of() of what the person had before the eyes
    bool looked_at = false;  // "I have looked at it": released in spite of findings
};
// What this side had before the eyes when it chose: mark of all its words and names as they stand.
std::string seen_of(const ProjectStory& story, const StoryMaterial& from, Side side);
// What is chosen and not released already, with what was found in it.
std::vector<StoryWarning> warnings_of(const ProjectStory& story, const StoryMaterial& from,
                                      const KnownNames& known, const std::vector<StoryChoice>& chosen);

// Where something in what is newly chosen could name a person or a site, and `looked_at` is not said: invalid
// story.look_first. Where record or words have changed since `seen`: conflict story.changed_meanwhile.
Result<StoryChange> release_story(const ProjectStory& story, const StoryMaterial& from,
                                  const KnownNames& known, const Viewer& viewer, const ReleaseForm& form,
                                  Time now);
// All that this side has released, or one part of it.
Result<StoryChange> withdraw_story(const ProjectStory& story, const Viewer& viewer,
                                   std::optional<StoryPart> part, Time now);

// Title and paragraph of one's own side. Empty: taken away. What was released of it before is taken back.
Result<StoryChange> write_summary(const ProjectStory& story, const Viewer& viewer, const StoryWords& words,
                                  Time now);
// By either side or the secretariat, of any part in words; public when the part's side releases it. An empty
// text takes the translation away.
Result<StoryChange> translate_part(const ProjectStory& story, const StoryMaterial& from, const Viewer& viewer,
                                   StoryPart part, const StoryWords& words, Time now);

// "Ask for something like this": an own draft is started, with the topics of the story as proposals.
// The event says that a story stood before it, not which: the State may take that story back.
Event inspired_event(RequestId request, const Viewer& viewer, Time now);

}  // namespace lightfoot
