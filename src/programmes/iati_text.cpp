#include "programmes/iati_text.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr int places = 18;
constexpr std::size_t digits_before_the_point = 15;

constexpr __int128 power_of_ten(int exponent) {
    __int128 power = 1;
    while (exponent-- > 0) power *= 10;
    return power;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view without_blanks(std::string_view text) {
    const auto from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

// "Z", "+01:00" or nothing, in seconds east of UTC.
std::optional<int> zone(std::string_view text) {
    if (text.empty() || text == "Z") return 0;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
    for (const auto at : {1, 2, 4, 5})
        if (!is_digit(text[at])) return std::nullopt;
    const int hours = (text[1] - '0') * 10 + text[2] - '0', minutes = (text[4] - '0') * 10 + text[5] - '0';
    if (hours > 14 || minutes > 59) return std::nullopt;
    return (hours * 3600 + minutes * 60) * (text[0] == '-' ? -1 : 1);
}

// "07:15:37" with any fraction behind it; `text` becomes what follows.
std::optional<int> time_of_day(std::string_view& text) {
    if (text.size() < 8 || text[2] != ':' || text[5] != ':') return std::nullopt;
    int parts[3];
    for (int part = 0; part < 3; ++part) {
        const char tens = text[part * 3], ones = text[part * 3 + 1];
        if (!is_digit(tens) || !is_digit(ones)) return std::nullopt;
        parts[part] = (tens - '0') * 10 + ones - '0';
    }
    text.remove_prefix(8);
    if (text.starts_with('.')) {
        const auto end = std::min(text.find_first_not_of("0123456789", 1), text.size());
        if (end == 1) return std::nullopt;
        text.remove_prefix(end);
    }
    const int seconds = parts[0] * 3600 + parts[1] * 60 + parts[2];
    if (parts[1] > 59 || parts[2] > 59 || seconds > 24 * 3600) return std::nullopt;
    return seconds;
}

bool is_whole(std::string_view text, bool negative_allowed, bool zero_allowed) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    if (text.empty() || !std::all_of(text.begin(), text.end(), is_digit)) return false;
    const bool zero = text.find_first_not_of('0') == std::string_view::npos;
    return zero ? zero_allowed : !negative || negative_allowed;
}

bool is_decimal(std::string_view text, bool plus_allowed) {
    if (text.starts_with('-') || (plus_allowed && text.starts_with('+'))) text.remove_prefix(1);
    const auto digits = std::count_if(text.begin(), text.end(), is_digit);
    const auto points = std::count(text.begin(), text.end(), '.');
    return digits > 0 && points <= 1 && std::size_t(digits + points) == text.size();
}

}  // namespace

bool fits(TextKind kind, std::string_view text) {
    text = without_blanks(text);
    switch (kind) {
    case TextKind::none:
    case TextKind::any: return true;
    case TextKind::date: return bool(iati_date(text));
    case TextKind::date_time: return text.find('T') != std::string_view::npos && iati_moment(text);
    case TextKind::boolean: return text == "1" || text == "0" || text == "true" || text == "false";
    case TextKind::decimal: return is_decimal(text, true);
    case TextKind::integer: return is_whole(text, true, true);
    case TextKind::natural: return is_whole(text, false, true);
    case TextKind::positive: return is_whole(text, false, false);
    }
    return true;
}

std::optional<Date> iati_date(std::string_view text) {
    text = without_blanks(text);
    if (text.size() < 10 || !zone(text.substr(10))) return std::nullopt;
    return parse_date(text.substr(0, 10));
}

std::optional<Time> iati_moment(std::string_view text) {
    text = without_blanks(text);
    if (text.size() < 10) return std::nullopt;
    const auto day = parse_date(text.substr(0, 10));
    if (!day) return std::nullopt;
    text.remove_prefix(10);
    int seconds = 0;
    if (text.starts_with('T')) {
        text.remove_prefix(1);
        const auto time = time_of_day(text);
        if (!time) return std::nullopt;
        seconds = *time;
    }
    const auto east = zone(text);
    if (!east) return std::nullopt;
    return Time{std::int64_t(day->days) * 86'400 + seconds - *east};
}

std::optional<Decimal> decimal(std::string_view text) {
    text = without_blanks(text);
    if (!is_decimal(text, true)) return std::nullopt;
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    const auto point = std::min(text.find('.'), text.size());
    if (point > digits_before_the_point) return std::nullopt;
    Decimal number;
    for (const char c : text.substr(0, point)) number.units = number.units * 10 + (c - '0');
    number.units *= power_of_ten(places);
    int place = places;
    for (const char c : text.substr(std::min(point + 1, text.size())))
        if (--place >= 0) number.units += (c - '0') * power_of_ten(place);
    if (negative) number.units = -number.units;
    return number;
}

Decimal decimal_of(int whole) { return {whole * power_of_ten(places)}; }

std::string to_string(Decimal number) {
    std::string text;
    __int128 rest = number.units < 0 ? -number.units : number.units;
    const __int128 whole = rest / power_of_ten(places);
    rest %= power_of_ten(places);
    if (number.units < 0) text += '-';
    text += std::to_string((long long)whole);
    if (rest) {
        auto digits = std::to_string((long long)rest);
        digits.insert(0, places - digits.size(), '0');
        digits.erase(digits.find_last_not_of('0') + 1);
        text += '.' + digits;
    }
    return text;
}

bool is_xpath_number(std::string_view text) { return is_decimal(without_blanks(text), false); }

}  // namespace lightfoot
