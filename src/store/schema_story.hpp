#pragma once
// The tables of stories. See schema.cpp for how migrations work.

#include "store/session.hpp"

#include <span>

namespace lightfoot {

std::span<const Sql> schema_story();

}  // namespace lightfoot
