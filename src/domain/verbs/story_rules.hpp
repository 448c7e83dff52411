#pragma once
// What the verbs of stories share.

#include "domain/fields.hpp"
#include "domain/verbs/story.hpp"

namespace lightfoot {

Fields fields_of(const ProjectStory& story);
// The event belongs to the side that acts; of the secretariat, to who asked.
StoryChange change_of(const ProjectStory& before, ProjectStory after, std::string verb, const Viewer& viewer,
                      Time now);
// Keeps texts and releases in order, so that the same story is the same record.
void put_in_order(ProjectStory& story);

}  // namespace lightfoot
