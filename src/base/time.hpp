#pragma once
// Days and moments. The clock is read at the edge only (server, command, job) and handed down as a value.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// A day of the proleptic Gregorian calendar. Unit: days since 1970-01-01.
struct Date {
    std::int32_t days = 0;
    auto operator<=>(const Date&) const = default;
};

// A moment, UTC. Unit: seconds since 1970-01-01T00:00:00Z.
struct Time {
    std::int64_t seconds = 0;
    auto operator<=>(const Time&) const = default;
};

Date date_of(int year, int month, int day);        // month and day count from 1; the day must exist
std::optional<Date> parse_date(std::string_view);  // "2026-11-24" and nothing else; years 1 to 9999
std::string to_string(Date);                       // "2026-11-24"
std::string to_string(Time);                       // "2026-11-24T01:50:49Z"
Date date_of(Time);                                // the day in UTC
struct CalendarDay {
    int year = 1970, month = 1, day = 1;
};
CalendarDay calendar_day(Date);
Time read_clock();  // for main, server and jobs only

}  // namespace lightfoot
