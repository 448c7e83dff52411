#include "matching/programme_days.hpp"

#include "matching/programme_document.hpp"

namespace lightfoot {

namespace {

Range from(ProgrammeColumn column, Date day, DayChoice choice) {
    return {std::uint8_t(column), day.days, std::numeric_limits<std::int64_t>::max(), std::uint8_t(choice)};
}
Range begun_by(Date day, DayChoice choice) {
    return {std::uint8_t(ProgrammeColumn::begins), no_value + 1, day.days, std::uint8_t(choice)};
}

}  // namespace

Date first_day_of(int year) { return date_of(year, 1, 1); }
Date last_day_of(int year) { return date_of(year, 12, 31); }

std::vector<Range> ranges_of_going(std::string_view which, Date today) {
    constexpr auto choice = DayChoice::going;
    if (which == "yes") return {from(ProgrammeColumn::goes_on, today, choice), begun_by(today, choice)};
    if (which == "not_ended") return {from(ProgrammeColumn::until, today, choice)};
    return {};
}

std::vector<Range> ranges_of_period(std::optional<Date> begin, std::optional<Date> end) {
    std::vector<Range> ranges;
    if (begin) ranges.push_back(from(ProgrammeColumn::until, *begin, DayChoice::period));
    if (end) ranges.push_back(begun_by(*end, DayChoice::period));
    return ranges;
}

std::vector<DayBand> day_bands(Date today) {
    std::vector<DayBand> bands;
    const auto add = [&](DayChoice choice, std::string value, std::vector<Range> ranges) {
        bands.push_back({choice, std::move(value), {std::uint8_t(choice), std::move(ranges)}});
    };
    for (const char* which : {"yes", "not_ended"})
        add(DayChoice::going, which, ranges_of_going(which, today));
    const int now = calendar_day(today).year;
    for (int year = now - years_before; year <= now + years_after; ++year)
        add(DayChoice::period, std::to_string(year), ranges_of_period(first_day_of(year), last_day_of(year)));
    return bands;
}

}  // namespace lightfoot
