#pragma once
// lightfoot backup copy: a consistent copy of the embedded data base while it is in use. What to copy
// besides, and how to restore, stands in docs/operation.md.

#include "base/result.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"

#include <string>

namespace lightfoot {

// With PostgreSQL nothing is copied: the error names the command of the server's own tool.
Result<int> back_up(const Settings& settings, const std::string& out, const Terminal& terminal);

}  // namespace lightfoot
