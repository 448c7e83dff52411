#pragma once
// The migration that brings the figures that are published.

#include "store/session.hpp"

#include <span>

namespace lightfoot {

std::span<const Sql> schema_figures();

}  // namespace lightfoot
