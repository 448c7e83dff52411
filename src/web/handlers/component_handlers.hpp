#pragma once
// The handlers of components and of the question to a host, for the table of routes.

#include "web/call.hpp"

namespace lightfoot {

// component.cpp
Reply list_request_components(Call& call);
Reply choose_host(Call& call);
Reply show_component(Call& call);
Reply show_component_history(Call& call);
Reply edit_component(Call& call);
Reply ask_host(Call& call);
Reply write_to_host(Call& call);
Reply carry_component_deliveries(Call& call);
Reply withdraw_component(Call& call);

// hosting.cpp
Reply show_hosting(Call& call);
Reply answer_hosting(Call& call);

}  // namespace lightfoot
