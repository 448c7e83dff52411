#pragma once
// The table of needs and programmes, and whom a State lets see it.

#include "web/call.hpp"
#include "web/pages/need_table.hpp"

namespace lightfoot {

Reply show_need_table(Call& call);
Reply show_own_need_table(Call& call);
Reply need_table_file(Call& call);
Reply own_need_table_file(Call& call);
Reply let_into_need_table(Call& call);
Reply shut_out_of_need_table(Call& call);

}  // namespace lightfoot
