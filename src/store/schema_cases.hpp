#pragma once
// The tables of cases, deliveries, conversations and plans. See schema.cpp for how migrations work.

#include "store/session.hpp"

#include <span>

namespace lightfoot {

std::span<const Sql> schema_cases();

}  // namespace lightfoot
