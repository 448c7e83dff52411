#pragma once
// The thin shells of stories: find story and record for this viewer, let the verb decide, write change and
// event in one transaction. A conflict (story.changed_meanwhile) where somebody was faster; taking back asks
// for no version.

#include "domain/verbs/story.hpp"
#include "store/store.hpp"

namespace lightfoot {

struct StoryAt {
    CaseId of;
    std::int64_t version = 0;
};
Result<ProjectStory> release_story(Store&, const Viewer&, StoryAt, const ReleaseForm&, Time now);
Result<ProjectStory> withdraw_story(Store&, const Viewer&, CaseId, std::optional<StoryPart>, Time now);
Result<ProjectStory> write_summary(Store&, const Viewer&, StoryAt, const StoryWords&, Time now);
Result<ProjectStory> translate_part(Store&, const Viewer&, StoryAt, StoryPart, const StoryWords&, Time now);

// The names that the record has: contacts and people of both sides; places of need and deliveries.
KnownNames known_names(Session& session, const Case& it);

// "Ask for something like this". The request is an own draft, the story one that this viewer may read.
Result<void> inspire_request(Store&, const Viewer&, RequestId, StoryId, Time now);
// For the State that asks and the secretariat; nothing for others and where no story stood before it.
struct Inspiration {
    StoryId story;                    // none: it was withdrawn since
    std::vector<std::string> topics;  // of the story as it is public now
};
std::optional<Inspiration> find_inspiration(Session& session, const Viewer& viewer, RequestId id);

}  // namespace lightfoot
