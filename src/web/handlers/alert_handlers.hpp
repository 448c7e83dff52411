#pragma once
// Handlers of alerts, due dates and the tiles of States.

#include "web/call.hpp"

namespace lightfoot {

// alert.cpp
Reply show_alerts(Call& call);
Reply save_alerts(Call& call);
Reply make_address(Call& call);
Reply end_address(Call& call);
Reply show_due_dates(Call& call);

// alert_open.cpp: without signing in
Reply show_alert_feed(Call& call);
Reply show_alert_dates(Call& call);
Reply show_alert_link(Call& call);
Reply change_by_alert_link(Call& call);

// states.cpp
Reply show_states(Call& call);
Reply show_state(Call& call);

}  // namespace lightfoot
