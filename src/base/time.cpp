#include "base/time.hpp"

#include <chrono>
#include <cstdio>

namespace lightfoot {

namespace {

bool digits(std::string_view text, int& value) {
    value = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return false;
        value = value * 10 + (c - '0');
    }
    return !text.empty();
}

}  // namespace

Date date_of(int year, int month, int day) {
    const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{unsigned(month)},
                                          std::chrono::day{unsigned(day)}};
    return {static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count())};
}

std::optional<Date> parse_date(std::string_view text) {
    int year = 0, month = 0, day = 0;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    if (!digits(text.substr(0, 4), year) || !digits(text.substr(5, 2), month) ||
        !digits(text.substr(8, 2), day))
        return std::nullopt;
    const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{unsigned(month)},
                                          std::chrono::day{unsigned(day)}};
    if (year < 1 || !ymd.ok()) return std::nullopt;
    return date_of(year, month, day);
}

CalendarDay calendar_day(Date date) {
    const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{date.days}}};
    return {int(ymd.year()), int(unsigned(ymd.month())), int(unsigned(ymd.day()))};
}

std::string to_string(Date date) {
    const auto [year, month, day] = calendar_day(date);
    char text[24];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
    return text;
}

Date date_of(Time time) {
    const auto days = time.seconds >= 0 ? time.seconds / 86400 : -((-time.seconds + 86399) / 86400);
    return {static_cast<std::int32_t>(days)};
}

std::string to_string(Time time) {
    const Date date = date_of(time);
    const auto rest = time.seconds - std::int64_t{date.days} * 86400;
    char text[32];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02dZ", int(rest / 3600), int(rest / 60 % 60),
                  int(rest % 60));
    return to_string(date) + text;
}

Time read_clock() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::seconds>(now).count()};
}

}  // namespace lightfoot
