#pragma once
// The offsets of a time zone, from the data of ICU, as a table for those who count days (base/zone.hpp).

#include "base/zone.hpp"

#include <optional>
#include <string_view>

namespace lightfoot {

// From 1990 to the end of 2100. Nothing where there is no such zone in the IANA data base.
std::optional<ZoneOffsets> zone_offsets(std::string_view id);

}  // namespace lightfoot
