#pragma once
// The first tables. See schema.cpp for how migrations work.

#include "store/session.hpp"

#include <span>

namespace lightfoot {

std::span<const Sql> schema_1();

}  // namespace lightfoot
