#pragma once
// Dates as RFC 5545 (iCalendar) has them, for what is public and for what one person follows. Days are
// VALUE=DATE and moments are UTC, so that no time zone has to be described.
//
//     response.body = to_icalendar(calendar);  // text/calendar; charset=utf-8

#include "base/time.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct CalendarEvent {
    std::string uid;   // the same as long as it is the same date of the same record: "offer-0123456789@host"
    Date from, until;  // whole days, the last one included
    std::optional<Time> begins, ends;  // of less than a day: instead of the days
    Time changed;                      // of the record behind it: nothing here says when it was asked for
    std::string summary, description;  // plain text; the description may be empty, and may have lines
    std::string language;              // BCP 47, of both; empty: that of the calendar
    std::string address;               // whole, of the page that tells more; may be empty
    std::vector<std::string> categories = {};
};
struct Calendar {
    std::string name, description;
    std::string language;  // of both
    std::string address;   // whole, of this calendar
    std::vector<CalendarEvent> events;
};
// In order of their days. The same calendar gives the same bytes.
std::string to_icalendar(const Calendar& calendar);

// One content line with its end: folded at 75 octets, never inside a character (section 3.1).
std::string icalendar_line(std::string_view line);
// Backslash, comma, semicolon and line ends escaped; other control characters left out (section 3.3.11).
std::string icalendar_text(std::string_view text);

}  // namespace lightfoot
