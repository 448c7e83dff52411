#pragma once
// lightfoot routes: the table from which reference, help and permission tests are made.

#include "base/result.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"

namespace lightfoot {

Result<int> show_routes(const Settings& settings, bool json, const Terminal& terminal);

}  // namespace lightfoot
