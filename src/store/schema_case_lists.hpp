#pragma once
// Indexes in the order of lists of cases, letters and alerts.

#include "store/session.hpp"

#include <span>

namespace lightfoot {

std::span<const Sql> schema_case_lists();

}  // namespace lightfoot
