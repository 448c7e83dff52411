#pragma once
// The indexes that lists of many thousand records read instead of the tables.

#include "store/session.hpp"

#include <span>

namespace lightfoot {

std::span<const Sql> schema_counts();

}  // namespace lightfoot
