#pragma once
// Names of files and words of their contents as text: what is no UTF-8 must not get into a record or an
// answer, and what steers a terminal not into a report.

#include <string>
#include <string_view>

namespace lightfoot {

// Bytes that are no UTF-8, and control characters, as "\\xE9"; all else as it is.
std::string readable_name(std::string_view name);

}  // namespace lightfoot
