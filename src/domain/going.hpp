#pragma once
// Whether a programme still goes on, from everything it says of itself and never from the published status
// alone: of the activities called "implementation" one in six had ended before its own last update. What was
// decided is said with its reason.

#include "base/message.hpp"
#include "base/time.hpp"

#include <limits>
#include <optional>

namespace lightfoot {

inline constexpr Date first_of_days{std::numeric_limits<std::int32_t>::min()};
inline constexpr Date last_of_days{std::numeric_limits<std::int32_t>::max()};

// As IATI numbers them; 0: not stated.
enum class ProgrammeStatus { unstated, pipeline, implementation, finalisation, closed, cancelled, suspended };

struct ProgrammeSigns {
    ProgrammeStatus status = ProgrammeStatus::unstated;
    std::optional<Date> planned_start, actual_start, planned_end, actual_end;
    std::optional<Date> last_transaction;  // not in the future
    std::optional<Date> budget_until;      // end of the last budget or planned disbursement
    std::optional<Date> updated;           // the activity, or the file where it says no day
    bool operator==(const ProgrammeSigns&) const = default;
};

enum class Going { yes, planned, ended, unknown };
struct GoingVerdict {
    Going going = Going::unknown;
    Message reason;
    bool operator==(const GoingVerdict&) const = default;
};
GoingVerdict still_going(const ProgrammeSigns& signs, Date today);

// Who says no end and has given no sign of life for so long is taken to be over (docs/decisions/0182).
inline constexpr int long_silence_days = 5 * 365 + 1;
// The latest day on which anything was said or done, or that a start or a budget names; none: it names none.
std::optional<Date> last_sign_of_life(const ProgrammeSigns& signs);

// The last day on which it can still go on; none: it cannot on any day from its last update on. And the last
// day on which its signs say that it does; before it has begun they do not. Both for who filters many by one
// day, with the same answers as still_going() for each day from the last update on.
Date can_go_on_until(const ProgrammeSigns& signs);
Date goes_on_until(const ProgrammeSigns& signs);

}  // namespace lightfoot
