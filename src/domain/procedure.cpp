#include "domain/procedure.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::string_view step_names[] = {"authentication", "acknowledgement", "circulation", "posting",
                                           "relay",          "question",        "briefing"};
constexpr std::string_view beginnings[] = {"arrival",     "authentication", "acknowledgement",
                                           "circulation", "posting_text",   "date",
                                           "offer",       "last_briefing"};
constexpr std::string_view unit_names[] = {"working_days", "days", "months", "years"};

// Monday is 0; 1970-01-01 was a Thursday.
int weekday(Date day) { return ((day.days + 3) % 7 + 7) % 7; }

bool is_left_out(Date day, std::span<const DayRange> left_out) {
    return std::any_of(left_out.begin(), left_out.end(),
                       [&](const DayRange& days) { return days.from <= day && day <= days.to; });
}

CountedDay count_working_days(const Procedure& procedure, Date from, int count,
                              std::span<const DayRange> left_out) {
    CountedDay counted{from, {}};
    std::set<int> missing;
    while (count > 0) {
        const Date day = counted.day = {counted.day.days + 1};
        const auto kind = kind_of_day(procedure, day);
        if (kind == DayKind::not_known) missing.insert(calendar_day(day).year);
        const bool counts = kind == DayKind::working || kind == DayKind::not_known;
        if (counts && !is_left_out(day, left_out)) --count;
    }
    counted.missing_years.assign(missing.begin(), missing.end());
    return counted;
}

int days_of_month(int year, int month) {
    const Date first = date_of(year, month, 1);
    const Date next = month == 12 ? date_of(year + 1, 1, 1) : date_of(year, month + 1, 1);
    return next.days - first.days;
}

Date after_months(Date from, int months) {
    const auto [year, month, day] = calendar_day(from);
    const int all = year * 12 + month - 1 + months;
    const int to_year = all / 12, to_month = all % 12 + 1;
    return date_of(to_year, to_month, std::min(day, days_of_month(to_year, to_month)));
}

}  // namespace

std::string_view name_of(StepKind kind) { return step_names[std::size_t(kind)]; }
std::string_view name_of(CountedFrom from) { return beginnings[std::size_t(from)]; }
std::string_view name_of(Delay::Unit unit) { return unit_names[std::size_t(unit)]; }

const ProcedureStep* Procedure::step(StepKind kind) const {
    for (const auto& one : steps)
        if (one.kind == kind) return &one;
    return nullptr;
}

DayKind kind_of_day(const Procedure& procedure, Date day) {
    if (!procedure.working_week[std::size_t(weekday(day))]) return DayKind::weekend;
    const auto year = procedure.holidays.find(calendar_day(day).year);
    if (year == procedure.holidays.end()) return DayKind::not_known;
    return year->second.contains(day) ? DayKind::holiday : DayKind::working;
}

CountedDay count_days(const Procedure& procedure, Date from, Delay delay,
                      std::span<const DayRange> left_out) {
    switch (delay.unit) {
    case Delay::Unit::working_days: return count_working_days(procedure, from, delay.count, left_out);
    case Delay::Unit::days: return {Date{from.days + delay.count}, {}};
    case Delay::Unit::months: return {after_months(from, delay.count), {}};
    case Delay::Unit::years: return {after_months(from, delay.count * 12), {}};
    }
    return {from, {}};
}

}  // namespace lightfoot
