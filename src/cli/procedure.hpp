#pragma once
// The procedure that this installation follows: read and checked when a command starts.

#include "base/result.hpp"
#include "cli/settings.hpp"
#include "domain/procedure.hpp"

namespace lightfoot {

// By the name of a built-in one, or from a .toml file; with the holidays. Faults name file and line.
Result<Procedure> read_procedure(const Settings& settings);

}  // namespace lightfoot
