#pragma once
// Files that an operator names on the command line. "-" stands for standard input or output.

#include "base/result.hpp"
#include "cli/terminal.hpp"

#include <string>
#include <string_view>

namespace lightfoot {

// The whole file. Errors name the file and what the system says about it.
Result<std::string> read_file(const Terminal& terminal, const std::string& path);

// Written beside and moved into place, so that nobody ever sees half a file. An empty path is "-".
Result<void> write_file(const Terminal& terminal, const std::string& path, std::string_view content);

}  // namespace lightfoot
