#pragma once
// The migration that brings the forms that come back.

#include "store/session.hpp"

#include <span>

namespace lightfoot {

std::span<const Sql> schema_offline();

}  // namespace lightfoot
