#pragma once
// Clearance, the signed note, the letters of the Committee. See schema.cpp for how migrations work.

#include "store/session.hpp"

#include <span>

namespace lightfoot {

std::span<const Sql> schema_letters();

}  // namespace lightfoot
