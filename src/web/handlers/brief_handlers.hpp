#pragma once
// Handlers of situation briefs. See web/routes.cpp.

#include "web/call.hpp"

namespace lightfoot {

// brief.cpp
Reply show_state_brief(Call& call);
Reply print_state_brief(Call& call);
Reply show_provider_brief(Call& call);
Reply print_provider_brief(Call& call);

}  // namespace lightfoot
