#pragma once
// lightfoot export --open FOLDER: all files of the open data, for an operator who publishes them as files.

#include "cli/export.hpp"

namespace lightfoot {

// All of them from one reading of the data base, with datapackage.json as the manifest: length and hash of
// each table. Written into a new folder beside, which then takes the place of the old one, so that a file
// that is published no longer is gone, too. A folder that holds anything else is left alone.
Result<int> export_open_data(const Settings& settings, const Export& wanted, const Terminal& terminal);

}  // namespace lightfoot
