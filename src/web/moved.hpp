#pragma once
// Addresses that have moved for good. What was bookmarked, mailed or linked leads on (308, so that a form
// that was left open is sent on, too).

#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// Where a path is now, with its language or /api before it as it came; nothing for one that has not moved.
std::optional<std::string> moved_to(std::string_view path);

}  // namespace lightfoot
