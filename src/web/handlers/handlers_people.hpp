#pragma once
// Handlers about people: signing in, one's own account, the people of an institution.

#include "web/route.hpp"

namespace lightfoot {

class Call;

// sign_in.cpp
Reply show_sign_in(Call& call);
Reply sign_in(Call& call);
Reply show_code(Call& call);
Reply check_code(Call& call);
Reply sign_out(Call& call);
Reply show_forgotten(Call& call);
Reply forgotten(Call& call);
Reply show_reset(Call& call);
Reply reset(Call& call);
Reply show_invitation(Call& call);
Reply accept_invitation(Call& call);

// account.cpp
Reply show_account(Call& call);
Reply show_account_history(Call& call);
Reply save_account(Call& call);
Reply change_password(Call& call);
Reply show_second_factor(Call& call);
Reply enable_second_factor(Call& call);
Reply end_second_factor(Call& call);
Reply new_recovery_codes(Call& call);
Reply end_sessions(Call& call);

// people.cpp
Reply show_people(Call& call);
Reply invite(Call& call);
Reply end_invitation(Call& call);
Reply change_person(Call& call);
Reply end_person(Call& call);
Reply show_reset_second_factor(Call& call);
Reply reset_second_factor(Call& call);

}  // namespace lightfoot
