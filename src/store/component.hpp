#pragma once
// Components as each may read them. The State's own people: all of it. Secretariat and Committee, of a
// request that was sent, and providers with a live case of the need: that a host was asked, and its name and
// the rest only after it has agreed. Contact, answer in words and conversation are the State's alone. What
// one may not see comes back empty: the query leaves it out.

#include "domain/account.hpp"
#include "domain/component.hpp"
#include "domain/story.hpp"
#include "store/session.hpp"

#include <optional>
#include <vector>

namespace lightfoot {

std::vector<Component> list_components(Session& session, const Viewer& viewer, RequestId request);
std::optional<Component> find_component(Session& session, const Viewer& viewer, ComponentId id);
// Of all requests that the viewer sees: asked, and not answered yet. The first asked first.
std::vector<Component> list_waiting_components(Session& session, const Viewer& viewer);
// Oldest first; to the State's own people.
std::vector<ComponentMessage> list_component_messages(Session& session, const Viewer& viewer, ComponentId id);

// For the link, the job and the story.
std::optional<Component> component_regardless_of_viewer(Session& session, ComponentId id);
std::vector<ComponentMessage> component_messages_regardless_of_viewer(Session& session, ComponentId id);
// Unanswered, the first asked first.
std::vector<Component> components_asked_before(Session& session, Time before);
std::vector<StoryCarrier> public_carriers(Session& session, CaseId id);  // of deliveries that are confirmed
// Those of the cases that may have any: the rest need not be asked.
std::vector<CaseId> carried_in_public(Session& session, const std::vector<CaseId>& ids);

void insert_component(Session& session, const Component& it);
// False where the version is another one.
bool update_component(Session& session, const Component& it);
void insert_component_message(Session& session, ComponentId id, const ComponentMessage& message);

}  // namespace lightfoot
