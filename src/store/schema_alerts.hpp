#pragma once
// Alerts: what concerned whom, how often a person wants to hear, and the address of one's own feed.

#include "store/sql.hpp"

#include <span>

namespace lightfoot {

std::span<const Sql> schema_alerts();

}  // namespace lightfoot
