#include "base/zone.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::int64_t day_seconds = 24 * 3600;

std::int32_t offset_at(const ZoneOffsets& zone, Time time) {
    const auto next =
        std::upper_bound(zone.steps.begin(), zone.steps.end(), time,
                         [](Time one, const ZoneOffsets::Step& step) { return one < step.from; });
    return next == zone.steps.begin() ? zone.before_seconds : std::prev(next)->seconds;
}

}  // namespace

Date day_in(const ZoneOffsets& zone, Time time) {
    return date_of(Time{time.seconds + offset_at(zone, time)});
}

// Clocks that are put back at midnight let a day begin twice, and those put forward let it begin at one
// o'clock. No offset is larger than 26 hours, so the beginning lies within two days of that of UTC; the day
// of a moment never decreases by more than one, and the first moment that belongs to the day is found by
// halving.
Time start_of_day(const ZoneOffsets& zone, Date day) {
    std::int64_t before = (std::int64_t{day.days} - 2) * day_seconds;
    std::int64_t after = (std::int64_t{day.days} + 2) * day_seconds;
    while (after - before > 1) {
        const auto middle = before + (after - before) / 2;
        (day_in(zone, Time{middle}) < day ? before : after) = middle;
    }
    return {after};
}

}  // namespace lightfoot
