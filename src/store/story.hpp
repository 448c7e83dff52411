#pragma once
// Stories as their two sides and the secretariat see them: found where the case is. What the public sees is
// in store/public_story.hpp.

#include "domain/account.hpp"
#include "domain/story.hpp"
#include "store/session.hpp"

#include <optional>
#include <span>
#include <vector>

namespace lightfoot {

// Where nobody has done anything yet: an empty one, version 0. Nothing where the case is not found.
std::optional<ProjectStory> find_story(Session& session, const Viewer& viewer, CaseId id);
// The case of a story that the public calls so, where this viewer finds it.
std::optional<CaseId> case_of_story(Session& session, const Viewer& viewer, StoryId id);
// What the record says, whoever looks.
StoryMaterial material_of(Session& session, const Case& it);
std::vector<StoryMaterial> materials_of(Session& session, std::span<const Case> cases);  // in their order

// Inserts version 0; else counts the version up. False where the version is another one. A story that is no
// longer public, or is told anew, is forgotten by the requests that it inspired.
bool write_story(Session& session, const ProjectStory& story);

}  // namespace lightfoot
