#pragma once
// The command line:
// lightfoot serve|match|import|export|ledger|user|mail|backup|evaluate|routes|man|completion.

#include "cli/manual.hpp"
#include "cli/terminal.hpp"

#include <string>
#include <vector>

namespace lightfoot {

int run_command(int argc, char** argv);  // the exit code, one of those in docs/operation.md

// `arguments` without the program's name.
int run_command(std::vector<std::string> arguments, const Terminal& terminal);

// What can be said on the command line, for the manual page and completion.
CommandEntry command_entry();

}  // namespace lightfoot
