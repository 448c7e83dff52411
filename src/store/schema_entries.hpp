#pragma once
// What persons said of programmes that could be one, and who may see the table of needs of a request.

#include "store/session.hpp"

#include <span>

namespace lightfoot {

std::span<const Sql> schema_entries();

}  // namespace lightfoot
