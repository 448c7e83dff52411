#pragma once
// Handler of what happened to a colleague's account.

#include "web/route.hpp"

namespace lightfoot {

class Call;

Reply show_person_history(Call& call);

}  // namespace lightfoot
