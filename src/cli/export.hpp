#pragma once
// lightfoot export: the records that everybody may see, as the API shows them or as tables.

#include "base/result.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"

#include <string>

namespace lightfoot {

struct Export {
    bool requests = false, offers = false, providers = false, all = false;
    std::string format = "json";  // one object a line; or "csv", of one kind of record only
    std::string space = "real";
    std::string out;  // empty or "-": standard output
    std::string open;  // a folder: all files of the open data go there instead
};
Result<int> export_records(const Settings& settings, const Export& wanted, const Terminal& terminal);

}  // namespace lightfoot
