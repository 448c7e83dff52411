#pragma once
// Texts of XML that mean a number, a day or a moment, as XML Schema writes them.

#include "base/time.hpp"
#include "programmes/iati_standard.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

bool fits(TextKind kind, std::string_view text);  // white space around it is allowed, as in XML Schema

std::optional<Date> iati_date(std::string_view text);  // "2026-11-27", also with a time zone; years 1 to 9999
std::optional<Time> iati_moment(std::string_view text);  // without a time zone it is taken as UTC

// A decimal number, exact to eighteen places; further ones are cut off.
struct Decimal {
    __int128 units = 0;  // 10^-18
    auto operator<=>(const Decimal&) const = default;
};
std::optional<Decimal> decimal(std::string_view text);  // at most fifteen digits before the point
Decimal decimal_of(int whole);
std::string to_string(Decimal number);        // "33.3"
bool is_xpath_number(std::string_view text);  // no plus sign, no exponent

}  // namespace lightfoot
