#pragma once
// What is to be forgotten of the kept programmes: files and data sets by name, by folder, by who published
// them, or those that an import found missing. Chosen here, taken away by import_programmes().

#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace lightfoot {

struct WantedForget {
    // Of sources as they are kept, of archives and folders around them, or paths of what was read.
    std::vector<std::string> names;
    std::vector<std::string> publishers;  // as an index calls them, or the reference of who reports
    bool missing = false;                 // those that are not in their folder any more
};

struct Forgotten {
    std::vector<std::string> sources;  // by name
    std::uint64_t programmes = 0;      // that would go: no other source gives them
};

// Errors: programmes.forget_what; programmes.nothing_to_forget, with the first name that nothing has;
// programmes.none_missing; programmes.none; of ProgrammeBase::open().
Result<Forgotten> what_to_forget(const std::string& folder, const WantedForget& wanted);

}  // namespace lightfoot
