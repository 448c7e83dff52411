#pragma once
// What a request carries on its way through the procedure. See schema.cpp for how migrations work.

#include "store/session.hpp"

#include <span>

namespace lightfoot {

std::span<const Sql> schema_procedure();

}  // namespace lightfoot
