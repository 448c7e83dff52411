#include "programmes/activity_values.hpp"

#include "programmes/activity_limits.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace lightfoot {

namespace {

constexpr std::int64_t most_hundredths = 100'000'000'000'000'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }
char upper(char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; }

// The parts of a date: runs of digits and of letters. A time behind the day is not looked at.
struct Part {
    std::string_view text;
    bool number = false;
    int value = 0;
};
struct Parts {
    std::array<Part, 4> parts;
    std::size_t count = 0;
};

int month_of(std::string_view name) {
    static constexpr std::string_view months[] = {"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
    if (name.size() < 3) return 0;
    for (int month = 0; month < 12; ++month)
        if (same_words(months[month].substr(0, name.size()), name) && name.size() <= months[month].size())
            return month + 1;
    return same_words(name, "sept") ? 9 : 0;
}

Parts parts_of(std::string_view text) {
    Parts all;
    std::size_t at = 0;
    while (at < text.size() && all.count < all.parts.size()) {
        const auto from = at;
        const bool number = is_digit(text[at]);
        if (!number && !is_letter(text[at])) {
            ++at;
            continue;
        }
        while (at < text.size() && (number ? is_digit(text[at]) : is_letter(text[at]))) ++at;
        Part part{text.substr(from, at - from), number, 0};
        if (number && part.text.size() <= 8)
            std::from_chars(part.text.data(), part.text.data() + part.text.size(), part.value);
        all.parts[all.count++] = part;
    }
    return all;
}

ReadDay day_of(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) return {{}, DayFault::unreadable};
    static constexpr int longest[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (day > longest[month - 1] + (leap && month == 2)) return {{}, DayFault::unreadable};
    if (year < limits::read_first_year || year > limits::read_last_year) return {{}, DayFault::too_far};
    return {date_of(year, month, day), DayFault::none};
}

// Nearly all days: "2006-10-01", alone or with a time behind it.
std::optional<Date> iso_day(std::string_view text) {
    if (text.size() < 10 || text[4] != '-' || text[7] != '-' || (text.size() > 10 && is_digit(text[10])))
        return std::nullopt;
    int digits[10];
    bool all = true;
    for (int at = 0; at < 10; ++at) {
        digits[at] = text[std::size_t(at)] - '0';
        all &= at == 4 || at == 7 || unsigned(digits[at]) < 10;
    }
    const int year = ((digits[0] * 10 + digits[1]) * 10 + digits[2]) * 10 + digits[3];
    const int month = digits[5] * 10 + digits[6], day = digits[8] * 10 + digits[9];
    return all ? day_of(year, month, day).day : std::nullopt;
}

ReadDay of_month(int year, int month, bool is_end) {
    if (!is_end) return day_of(year, month, 1);
    for (int day = 31; day > 28; --day)
        if (const auto last = day_of(year, month, day); last.fault != DayFault::unreadable) return last;
    return day_of(year, month, 28);
}

// "2011", "20110601"; other lengths say nothing for certain.
ReadDay of_one_number(const Part& part, bool is_end) {
    if (!part.number) return {{}, DayFault::unreadable};
    if (part.text.size() == 8) return day_of(part.value / 10'000, part.value / 100 % 100, part.value % 100);
    if (part.text.size() == 4) return is_end ? day_of(part.value, 12, 31) : day_of(part.value, 1, 1);
    return {{}, DayFault::unreadable};
}

ReadDay of_two(const Part& one, const Part& other, bool is_end) {
    const auto& year = one.number && one.text.size() == 4 ? one : other;
    const auto& month = &year == &one ? other : one;
    if (!year.number || year.text.size() != 4 || month.text.size() > 9) return {{}, DayFault::unreadable};
    return of_month(year.value, month.number ? month.value : month_of(month.text), is_end);
}

ReadDay of_three(const Parts& all) {
    const auto& [first, second, third, rest] = all.parts;
    if (first.number && first.text.size() == 4) {
        if (second.text.size() > 2 && second.number) return {{}, DayFault::unreadable};
        if (!third.number || third.text.size() > 2) return {{}, DayFault::unreadable};
        return day_of(first.value, second.number ? second.value : month_of(second.text), third.value);
    }
    if (!third.number || third.text.size() != 4) return {{}, DayFault::unreadable};
    if (first.number && !second.number) return day_of(third.value, month_of(second.text), first.value);
    if (!first.number && second.number) return day_of(third.value, month_of(first.text), second.value);
    if (!first.number) return {{}, DayFault::unreadable};
    if (first.value == second.value || second.value > 12)
        return day_of(third.value, first.value, second.value);
    if (first.value > 12) return day_of(third.value, second.value, first.value);
    return {{}, DayFault::ambiguous};  // 3/4/2011: of March or of April
}

// Digits with separators of thousands and a decimal mark, as digits with a point.
std::optional<std::string> plain_number(std::string_view text) {
    std::string number;
    const auto points = std::count(text.begin(), text.end(), '.');
    const auto commas = std::count(text.begin(), text.end(), ',');
    char mark = '.';  // what stands before the fraction; 0: nothing does
    if (commas > 0 && points > 0)
        mark = text.rfind(',') > text.rfind('.') ? ',' : '.';
    else if (commas > 0)
        mark = commas == 1 && text.size() - text.rfind(',') != 4 ? ',' : '\0';
    else if (points > 1)
        mark = '\0';
    std::size_t group = 0;
    bool grouped = false, fraction = false;
    for (const char c : text) {
        if (is_digit(c)) {
            number += c;
            ++group;
        } else if (c == mark) {
            if (fraction || (grouped && group != 3)) return std::nullopt;
            number += '.';
            fraction = true;
        } else if (c == ',' || c == '.') {
            if (fraction || group == 0 || group > 3 || (grouped && group != 3)) return std::nullopt;
            grouped = true;
            group = 0;
        } else {
            return std::nullopt;
        }
    }
    if (!fraction && grouped && group != 3) return std::nullopt;
    return number;
}

std::optional<std::int64_t> hundredths_of(std::string_view digits, bool negative) {
    std::int64_t whole = 0;
    std::size_t at = 0;
    bool any = false;
    for (; at < digits.size() && digits[at] != '.'; ++at, any = true) {
        if (!is_digit(digits[at]) || whole > most_hundredths / 1000) return std::nullopt;
        whole = whole * 10 + (digits[at] - '0');
    }
    int fraction = 0, places = 0;
    for (++at; at < digits.size(); ++at, any = true) {
        if (!is_digit(digits[at])) return std::nullopt;
        if (++places <= 3) fraction = fraction * 10 + (digits[at] - '0');
    }
    if (!any) return std::nullopt;
    for (; places < 3; ++places) fraction *= 10;
    const std::int64_t all = whole * 100 + (fraction + 5) / 10;
    if (all > most_hundredths) return std::nullopt;
    return negative ? -all : all;
}

std::optional<std::int64_t> of_exponent(std::string_view text, bool negative) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range) return std::nullopt;
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    const double hundredths = std::round(value * 100);
    if (!(hundredths >= 0 && hundredths <= double(most_hundredths))) return std::nullopt;
    return negative ? -std::int64_t(hundredths) : std::int64_t(hundredths);
}

}  // namespace

bool same_words(std::string_view one, std::string_view other) {
    return one.size() == other.size() && std::equal(one.begin(), one.end(), other.begin(),
                                                    [](char a, char b) { return lower(a) == lower(b); });
}

std::string_view without_any_blanks(std::string_view text) {
    constexpr std::string_view no_break = "\xC2\xA0";
    for (;;) {
        if (!text.empty() && is_blank(text.front()))
            text.remove_prefix(1);
        else if (text.starts_with(no_break))
            text.remove_prefix(2);
        else
            break;
    }
    for (;;) {
        if (!text.empty() && is_blank(text.back()))
            text.remove_suffix(1);
        else if (text.ends_with(no_break))
            text.remove_suffix(2);
        else
            return text;
    }
}

ReadDay read_day(std::string_view text, bool is_end) {
    if (const auto day = iso_day(text)) return {day, DayFault::none};
    text = without_blanks(text);
    if (text.empty()) return {{}, DayFault::empty};
    if (text.size() > 60) return {{}, DayFault::unreadable};
    // What follows a whole day is a time or a zone, which change no day here.
    const bool whole = text.size() >= 10 && text[4] == '-' && text[7] == '-';
    if (whole && text.size() > 10 && is_digit(text[10])) return {{}, DayFault::unreadable};
    if (whole) text = text.substr(0, 10);
    const auto all = parts_of(whole ? text : text.substr(0, text.find_first_of("TZ:")));
    switch (all.count) {
    case 0: return {{}, DayFault::unreadable};
    case 1: return of_one_number(all.parts[0], is_end);
    case 2: return of_two(all.parts[0], all.parts[1], is_end);
    default: return of_three(all);
    }
}

std::optional<std::int64_t> read_hundredths(std::string_view text) {
    text = without_blanks(text);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    if (text.empty() || text.size() > 60) return std::nullopt;
    bool plain = true;
    for (const char c : text) plain = plain && (is_digit(c) || c == '.');
    if (plain && std::count(text.begin(), text.end(), '.') <= 1) return hundredths_of(text, negative);
    if (is_digit(text.front()) && text.find_first_of("eE") != std::string_view::npos)
        return of_exponent(text, negative);
    std::string close;  // thousands apart by blanks or apostrophes
    for (const char c : text)
        if (!is_blank(c) && c != '\'' && c != '\xC2' && c != '\xA0') close += c;
    const auto number = plain_number(close);
    return number ? hundredths_of(*number, negative) : std::nullopt;
}

std::optional<std::int32_t> read_share(std::string_view text) {
    text = without_blanks(text);
    if (text.ends_with('%')) text.remove_suffix(1);
    const auto share = read_hundredths(text);
    if (!share || *share < 0 || *share > 1'000'000'000) return std::nullopt;
    return std::int32_t(*share);
}

std::optional<std::int32_t> read_degrees(std::string_view text, int most) {
    text = without_blanks(text);
    if (text.starts_with('+')) text.remove_prefix(1);
    const auto comma = text.find(',');
    std::string point(text.substr(0, 40));
    if (comma != std::string_view::npos && comma < point.size()) point[comma] = '.';
    if (point.starts_with("-.")) point = "-0" + point.substr(1);
    double value = 0;
    const auto [end, error] = std::from_chars(point.data(), point.data() + point.size(), value);
    if (error != std::errc() || end != point.data() + point.size()) return std::nullopt;
    if (!(value >= -most && value <= most)) return std::nullopt;
    return std::int32_t(std::lround(value * 100'000));
}

std::optional<std::pair<std::int32_t, std::int32_t>> read_coordinates(std::string_view text) {
    text = without_blanks(text);
    const auto gap = std::min(text.find_first_of(" \t\r\n;"), text.find("\xC2\xA0"));
    auto cut = gap;
    if (gap == std::string_view::npos) cut = text.find(',');  // "6.82,-58.16"
    if (cut == std::string_view::npos) return std::nullopt;
    auto first = without_blanks(text.substr(0, cut)), second = text.substr(cut);
    if (first.ends_with(',')) first.remove_suffix(1);
    while (!second.empty() && (is_blank(second.front()) || second.front() == ',' || second.front() == ';'))
        second.remove_prefix(1);
    const auto latitude = read_degrees(first, 90), longitude = read_degrees(second, 180);
    if (!latitude || !longitude) return std::nullopt;
    return std::pair{*latitude, *longitude};
}

std::string read_currency(std::string_view text) {
    text = without_blanks(text);
    if (text.size() != 3 || !std::all_of(text.begin(), text.end(), is_letter)) return {};
    std::string code(text);
    std::transform(code.begin(), code.end(), code.begin(), upper);
    return code;
}

std::string read_language(std::string_view text) {
    static constexpr std::pair<std::string_view, std::string_view> longer[] = {
        {"eng", "en"},      {"fra", "fr"},        {"fre", "fr"},     {"spa", "es"},    {"ara", "ar"},
        {"rus", "ru"},      {"zho", "zh"},        {"chi", "zh"},     {"por", "pt"},    {"deu", "de"},
        {"ger", "de"},      {"nld", "nl"},        {"dut", "nl"},     {"ita", "it"},    {"swe", "sv"},
        {"english", "en"},  {"french", "fr"},     {"spanish", "es"}, {"arabic", "ar"}, {"russian", "ru"},
        {"chinese", "zh"},  {"portuguese", "pt"}, {"german", "de"},  {"dutch", "nl"},  {"italian", "it"},
        {"français", "fr"}, {"español", "es"}};
    text = without_blanks(text);
    for (const auto& [word, code] : longer)
        if (same_words(text, word)) return std::string(code);
    const auto primary = text.substr(0, text.find_first_of("-_"));
    const auto rest = text.substr(primary.size());
    if (primary.size() < 2 || primary.size() > 3 || text.size() > 35) return {};
    if (!std::all_of(primary.begin(), primary.end(), is_letter)) return {};
    for (const char c : rest)
        if (!is_letter(c) && !is_digit(c) && c != '-' && c != '_') return {};
    std::string language(text);
    std::transform(language.begin(), language.begin() + std::ptrdiff_t(primary.size()), language.begin(),
                   lower);
    std::replace(language.begin(), language.end(), '_', '-');
    if (rest.size() == 3) {  // a country
        language[primary.size() + 1] = upper(language[primary.size() + 1]);
        language[primary.size() + 2] = upper(language[primary.size() + 2]);
    }
    return language;
}

}  // namespace lightfoot
