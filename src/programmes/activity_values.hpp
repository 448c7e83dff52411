#pragma once
// Days, sums, shares, coordinates, currencies and languages as publishers write them. What can be meant in
// one way only is read; the rest is nothing.

#include "base/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace lightfoot {

enum class DayFault : std::uint8_t { none, empty, unreadable, ambiguous, too_far };
struct ReadDay {
    std::optional<Date> day;
    DayFault fault = DayFault::none;  // why there is no day
    bool operator==(const ReadDay&) const = default;
};
// "2006-10-1", "2002-04-01Z", "2011-06-01 10:59:44", "20110601", "1/31/2011", "2007-December", "2011": of a
// month or year alone the first day, or the last one where it is an end. Years outside limits::read_…_year
// are too far.
ReadDay read_day(std::string_view text, bool is_end);

// Hundredths: "-1500.505", "3,802", "1051573,50", "1.234.567,89", "1e-10". At most a quadrillion.
std::optional<std::int64_t> read_hundredths(std::string_view text);
std::optional<std::int32_t> read_share(std::string_view text);  // "33.34", "19%": not below nothing

// "41.01384  28.94966" or with a comma: hundred-thousandths of a degree.
std::optional<std::pair<std::int32_t, std::int32_t>> read_coordinates(std::string_view text);
std::optional<std::int32_t> read_degrees(std::string_view text, int most);

std::string read_currency(std::string_view text);  // "usd " is "USD"; empty: no code
std::string read_language(std::string_view text);  // "EN-us" is "en-US", "ENG" is "en"; empty: no language

std::string_view without_any_blanks(std::string_view text);
// Of ASCII, and no-break spaces. Nearly all values have none at their ends.
inline std::string_view without_blanks(std::string_view text) {
    const auto visible = [](char c) { return c > ' ' && c < 0x7F; };
    return !text.empty() && visible(text.front()) && visible(text.back()) ? text : without_any_blanks(text);
}
bool same_words(std::string_view one, std::string_view other);  // the case of ASCII letters aside

}  // namespace lightfoot
