#include "programmes/update_clock.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::int64_t hour_seconds = 3600;

// The set hour of a day, counted from its first moment.
Time slot_on(const UpdateClock& clock, Date day) {
    return {start_of_day(clock.zone, day).seconds + clock.hour * hour_seconds};
}

// 1 January 1970 was a Thursday: day 3 was a Sunday.
bool is_slot_day(UpdateRhythm rhythm, Date day) {
    return rhythm == UpdateRhythm::daily || ((day.days - 3) % 7 + 7) % 7 == 0;
}

Time last_slot(const UpdateClock& clock, UpdateRhythm rhythm, Time now) {
    auto day = day_in(clock.zone, now);
    while (!is_slot_day(rhythm, day) || slot_on(clock, day).seconds > now.seconds) --day.days;
    return slot_on(clock, day);
}

}  // namespace

std::string_view name_of(UpdateRhythm rhythm) {
    constexpr std::string_view names[] = {"after_first", "off", "daily", "weekly"};
    return names[std::size_t(rhythm)];
}

std::optional<UpdateRhythm> update_rhythm(std::string_view name) {
    for (const auto one : {UpdateRhythm::off, UpdateRhythm::daily, UpdateRhythm::weekly})
        if (name == name_of(one)) return one;
    return std::nullopt;
}

UpdateRhythm rhythm_in_force(UpdateRhythm wished, const std::optional<UpdateRecord>& last) {
    if (wished != UpdateRhythm::after_first) return wished;
    return last && last->last_done ? UpdateRhythm::weekly : UpdateRhythm::off;
}

bool update_due(const UpdateClock& clock, const std::optional<UpdateRecord>& last, Time now) {
    using Outcome = UpdateRecord::Outcome;
    const auto rhythm = rhythm_in_force(clock.rhythm, last);
    if (rhythm == UpdateRhythm::off) return false;
    if (!last) return true;
    const auto since = now.seconds - std::max(last->begun.seconds, last->ended.seconds);
    switch (last->outcome) {
    case Outcome::running: return false;
    case Outcome::failed: return since >= retry_failed_seconds;
    case Outcome::stopped: return since >= retry_stopped_seconds;
    case Outcome::done: return last->begun.seconds < last_slot(clock, rhythm, now).seconds;
    }
    return false;
}

std::optional<Time> next_update(const UpdateClock& clock, const std::optional<UpdateRecord>& last, Time now) {
    const auto rhythm = rhythm_in_force(clock.rhythm, last);
    if (rhythm == UpdateRhythm::off) return std::nullopt;
    auto day = day_in(clock.zone, now);
    while (!is_slot_day(rhythm, day) || slot_on(clock, day).seconds <= now.seconds) ++day.days;
    return slot_on(clock, day);
}

}  // namespace lightfoot
