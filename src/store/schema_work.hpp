#pragma once
// Letters about an interest that no written offer stands behind, and letters to who offers.

#include "store/session.hpp"

#include <span>

namespace lightfoot {

std::span<const Sql> schema_work();

}  // namespace lightfoot
