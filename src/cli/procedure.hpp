#pragma once
// The procedure that this installation follows: read and checked when a command starts.

#include "base/result.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"
#include "domain/procedure.hpp"
#include "language/words.hpp"

namespace lightfoot {

// By the name of a built-in one, or from a .toml file; with the holidays. Faults name file and line.
Result<Procedure> read_procedure(const Settings& settings);

// Steps with their delays, then the table of who does what from which stage.
Result<int> show_procedure(const Settings& settings, const Terminal& terminal);

// The table for the manual page: what is done, and who does it from which stage.
std::vector<std::pair<std::string, std::string>> transition_entries(const Words& words);

}  // namespace lightfoot
