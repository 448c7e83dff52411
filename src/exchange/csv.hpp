#pragma once
// Comma-separated values as RFC 4180 has them.

#include <string>
#include <vector>

namespace lightfoot {

// One line with its end (CR LF). A cell that a spreadsheet would take for a formula gets an apostrophe in
// front, so that nobody's words are ever run (OWASP: CSV injection).
std::string csv_row(const std::vector<std::string>& cells);

}  // namespace lightfoot
