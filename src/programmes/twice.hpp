#pragma once
// Activities that do not stand because another one of their identifier does, for the report: of each file how
// many, under who reports them, and the first places with those of the others.

#include "programmes/identities.hpp"
#include "programmes/import_report.hpp"

#include <set>
#include <span>
#include <string>

namespace lightfoot {

// `rows` are those of the generation that the folder holds now, by identifier; told is what one of the
// sources in `read` has a part in.
void report_twice(const std::string& folder, std::span<const ActivityIdentity> rows,
                  const std::set<std::uint32_t>& read, ImportReport& report);

}  // namespace lightfoot
