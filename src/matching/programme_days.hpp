#pragma once
// The days by which programmes are chosen, as ranges and bands of their index.

#include "base/time.hpp"
#include "index/query.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

enum class DayChoice : std::uint8_t { going = 1, period };  // Range::choice

// "yes": what has begun and goes on by its own signs; "not_ended": what nothing says to have ended. None for
// any other word.
std::vector<Range> ranges_of_going(std::string_view which, Date today);
// What runs on any day from the one to the other; a side that is not stated is open.
std::vector<Range> ranges_of_period(std::optional<Date> from, std::optional<Date> to);

// Counted beside the facets: by whether it goes on, and by the years about now.
struct DayBand {
    DayChoice choice = DayChoice::going;
    std::string value;  // "yes", "not_ended"; "2026"
    Band band;
};
std::vector<DayBand> day_bands(Date today);
inline constexpr int years_before = 2, years_after = 3;
static_assert(2 + years_before + 1 + years_after <= max_query_bands);

Date first_day_of(int year);
Date last_day_of(int year);

}  // namespace lightfoot
