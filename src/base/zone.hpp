#pragma once
// Days and moments of one time zone, as a table of its offsets: what is pure can count days of a place
// without knowing where the table comes from (language/zone.hpp makes it). The calendar day is what the
// clocks on the wall of that place say.

#include "base/time.hpp"

#include <string>
#include <vector>

namespace lightfoot {

struct ZoneOffsets {
    struct Step {
        Time from;                 // the first moment at which it holds
        std::int32_t seconds = 0;  // to be added to UTC
        bool operator==(const Step&) const = default;
    };
    std::string id;                   // of the IANA data base: "America/New_York"
    std::int32_t before_seconds = 0;  // before the first step
    std::vector<Step> steps;          // by time
    bool operator==(const ZoneOffsets&) const = default;
};

Date day_in(const ZoneOffsets& zone, Time time);
// The first moment of that day. Of a day that the place left out (it changed sides of the date line) the
// moment at which the next one began.
Time start_of_day(const ZoneOffsets& zone, Date day);

}  // namespace lightfoot
