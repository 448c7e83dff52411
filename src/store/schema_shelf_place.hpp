#pragma once
// The place that a delivery holds on a date of a shelf item.

#include "store/session.hpp"

#include <span>

namespace lightfoot {

std::span<const Sql> schema_shelf_place();

}  // namespace lightfoot
