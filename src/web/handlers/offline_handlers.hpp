#pragma once
// The handlers of the form without a network, for the table of routes.

#include "web/call.hpp"

namespace lightfoot {

// offline.cpp
Reply show_offline(Call& call);
Reply show_offline_form(Call& call);
Reply show_offline_sheet(Call& call);
Reply list_forms(Call& call);
Reply bring_form(Call& call);
Reply show_returned_form(Call& call);
Reply show_form_file(Call& call);
Reply take_returned_form(Call& call);
Reply put_away_form(Call& call);

}  // namespace lightfoot
