#pragma once
// What the record of a programme and the need say already, so that the State is not asked for it.

#include "domain/verbs/component.hpp"
#include "web/call.hpp"

namespace lightfoot {

// `programme`: identifier or handle of a kept one; else the host is in words. Errors: component.host_needed
// where both are empty, component.programme_unknown.
Result<HostChoice> host_choice(const Call& call, const Request& request, const Need& need);
// The paragraphs of the resolution, for choosing one.
std::vector<std::string> paragraph_topics(const Call& call);

}  // namespace lightfoot
