#pragma once
// lightfoot import: an operator's own records of the real space, in the format of docs/records.md.

#include "base/result.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"

#include <string>
#include <vector>

namespace lightfoot {

struct ImportedFiles {
    std::vector<std::string> paths;
    bool check_only = false;
    bool json = false;
};
// All files are checked together before anything is written, and written in one transaction. The error has
// every fault with file and path in it. What somebody has changed here since it was loaded is left as it is,
// and counted.
Result<int> import_files(const Settings& settings, const ImportedFiles& files, const Terminal& terminal);

}  // namespace lightfoot
