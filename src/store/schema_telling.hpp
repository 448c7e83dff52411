#pragma once
// What the public calls a story.

#include "store/session.hpp"

#include <span>

namespace lightfoot {

std::span<const Sql> schema_telling();

}  // namespace lightfoot
