#pragma once
// An activity as a run of bytes and back, so that a million of them can be kept and one be read in a few
// microseconds. The form belongs to this edition of the program: kept programmes are derived and read again
// from their files where it changes (record_edition).

#include "domain/activity.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

inline constexpr std::uint32_t record_edition = 1;

void append_record(std::string& out, const Activity& activity);

// Nothing where the bytes are not a record: cut off, or of another form.
std::optional<Activity> read_record(std::string_view bytes);

}  // namespace lightfoot
