#pragma once
// The handlers of cases, deliveries, plans and of needs that nobody answers, for the table of routes.

#include "web/call.hpp"

namespace lightfoot {

// case.cpp
Reply list_cases(Call& call);
Reply show_case(Call& call);
Reply show_case_history(Call& call);
Reply show_take_form(Call& call);
Reply take_from_shelf(Call& call);
Reply express_interest(Call& call);
Reply show_interest(Call& call);
Reply list_request_cases(Call& call);
Reply show_proposal(Call& call);
Reply propose_help(Call& call);
Reply accept_case(Call& call);
Reply decline_case(Call& call);
Reply name_next_date(Call& call);
Reply name_parties(Call& call);
Reply write_message(Call& call);
Reply list_messages(Call& call);
Reply give_feedback(Call& call);
Reply close_case(Call& call);
Reply answer_follow_up(Call& call);

// delivery.cpp
Reply propose_delivery(Call& call);
Reply show_delivery(Call& call);
Reply change_delivery(Call& call);
Reply agree_delivery(Call& call);
Reply cancel_delivery(Call& call);
Reply report_delivery(Call& call);
Reply confirm_delivery(Call& call);
Reply name_source(Call& call);
Reply accept_source(Call& call);
Reply show_paper(Call& call);

// plan.cpp
Reply show_plan(Call& call);
Reply choose_plan(Call& call);
Reply speak_on_plan(Call& call);
Reply print_plan(Call& call);

// need_call.cpp
Reply show_unserved(Call& call);
Reply call_need(Call& call);
Reply answer_need_call(Call& call);

}  // namespace lightfoot
