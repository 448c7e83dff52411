#pragma once
// Whether a programme still goes on, from everything it says of itself and never from the published status
// alone: of the activities called "implementation" one in six had ended before its own last update. What was
// decided is said with its reason.

#include "base/message.hpp"
#include "base/time.hpp"

#include <optional>

namespace lightfoot {

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

}  // namespace lightfoot
