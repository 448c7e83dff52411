#pragma once
// Handlers of the practice tour. All of them are not found where practice mode is off.

#include "web/call.hpp"

namespace lightfoot {

Reply show_tour(Call& call);
Reply begin_tour(Call& call);
Reply let_others(Call& call);
Reply begin_tour_again(Call& call);
Reply end_tour(Call& call);

}  // namespace lightfoot
