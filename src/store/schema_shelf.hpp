#pragma once
// The migration that brings the shelf.

#include "store/session.hpp"

#include <span>

namespace lightfoot {

std::span<const Sql> schema_shelf();

}  // namespace lightfoot
