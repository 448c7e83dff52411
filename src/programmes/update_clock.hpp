#pragma once
// When the timer in the server begins an update of the programmes.

#include "base/zone.hpp"
#include "programmes/update_record.hpp"

#include <optional>
#include <string_view>

namespace lightfoot {

enum class UpdateRhythm {
    after_first,  // weekly, once an update by hand has ended well; before that nothing
    off,
    daily,
    weekly,
};
std::string_view name_of(UpdateRhythm);
std::optional<UpdateRhythm> update_rhythm(std::string_view name);  // "off", "daily", "weekly"

struct UpdateClock {
    UpdateRhythm rhythm = UpdateRhythm::after_first;
    int hour = 3;  // 0 to 23, on the clocks of `zone`; weekly: on Sundays
    ZoneOffsets zone;
};
inline constexpr std::int64_t retry_failed_seconds = 3 * 3600, retry_stopped_seconds = 15 * 60;

// What holds in the end; off where nothing is to be begun by itself.
UpdateRhythm rhythm_in_force(UpdateRhythm wished, const std::optional<UpdateRecord>& last);
// The first time at once; then at each hour that has come since the last one began; after a failure three
// hours later, after a stop a quarter of an hour.
bool update_due(const UpdateClock& clock, const std::optional<UpdateRecord>& last, Time now);
// The next of the set hours after `now`; nothing where the timer is off.
std::optional<Time> next_update(const UpdateClock& clock, const std::optional<UpdateRecord>& last, Time now);

}  // namespace lightfoot
