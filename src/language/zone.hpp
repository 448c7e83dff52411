#pragma once
// The offsets of a time zone, from the data of ICU, as a table for those who count days (base/zone.hpp).

#include "base/zone.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// From 1990 to the end of 2100. Nothing where there is no such zone in the IANA data base.
std::optional<ZoneOffsets> zone_offsets(std::string_view id);

// The city that a zone is named after, in a language: "New York". The id itself where none is known.
std::string zone_city(std::string_view id, std::string_view language);

}  // namespace lightfoot
