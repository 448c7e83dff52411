#pragma once
// lightfoot iati validate: whether files of IATI are as the standard wants them.

#include "base/result.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"

#include <string>
#include <vector>

namespace lightfoot {

struct CheckedFiles {
    std::vector<std::string> paths;
    int show = 20;  // how many places of each rule in a file
    bool json = false;
};
// 0 where nothing is against the standard; warnings and advice do not count.
Result<int> validate_iati(const Settings& settings, const CheckedFiles& files, const Terminal& terminal);

}  // namespace lightfoot
