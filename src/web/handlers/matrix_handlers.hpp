#pragma once
// The matrix of needs and programmes, and whom a State lets see it.

#include "web/call.hpp"
#include "web/pages/matrix.hpp"

namespace lightfoot {

Reply show_matrix(Call& call);
Reply show_own_matrix(Call& call);
Reply matrix_file(Call& call);
Reply own_matrix_file(Call& call);
Reply let_into_matrix(Call& call);
Reply shut_out_of_matrix(Call& call);

}  // namespace lightfoot
