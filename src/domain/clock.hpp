#pragma once
// The clock of a request: which day it is, what comes next, whose turn it is, until when, and why. Computed
// from the facts of the request, the file of the procedure and the moment; never stored. The desk's decisions
// and what the software does by itself come from here, so that page, list, JSON and job say the same.

#include "domain/procedure.hpp"
#include "domain/transition.hpp"

#include <optional>
#include <vector>

namespace lightfoot {

enum class ClockTurn { state, secretariat, committee, providers, time, nobody };
std::string_view name_of(ClockTurn);

struct Deadline {
    Date last_day;  // counted in the zone of the procedure; the day itself still belongs to it
    std::vector<int> missing_years;  // whose holidays are not known: it may be later
};
// Nothing where the file gives the step no delay, what it is counted from has not happened, or the request is
// with the Working Group, which stops the counting. DayRange of a referral are not counted.
std::optional<Deadline> deadline_of(StepKind kind, const Request& request, const Procedure& procedure);

// The State had its days and has not said a word; never where holidays of a year are missing.
bool silence_has_spoken(StepKind kind, const Request& request, const Procedure& procedure, Time now);
bool year_has_passed(const Request& request, const Procedure& procedure, Time now);

struct Clock {
    Stage stage = Stage::draft;
    Date today;               // in the zone of the procedure
    std::optional<int> day;   // 1 on the day of arrival
    std::optional<Act> next;  // what comes next; none: nothing is expected
    ClockTurn turn = ClockTurn::nobody;
    std::optional<Date> due;  // the last day for it
    bool overdue = false;
    std::vector<Message> reasons;   // in the order in which one would say them
    std::vector<Message> warnings;  // holidays that are missing
};
// The way to the providers and to the answer.
Clock clock_of(const Request& request, const Procedure& procedure, Time now);
// The way to the public page, which has its own consent. `next` is none where nobody has begun it.
Clock posting_clock_of(const Request& request, const Procedure& procedure, Time now);

// What the desk decides today: one button each.
struct DeskDecision {
    Act act;
    std::optional<Date> due;
    bool overdue = false;
    std::vector<Message> reasons;
};
// What was circulated since then is not asked yet whether it was met; what was circulated before may have
// to be.
Time year_begins(const Procedure& procedure, Time now);
std::vector<DeskDecision> decisions_of(const Request& request, const Procedure& procedure, Time now);

// What the software does by itself at this moment, the next act only.
std::optional<Act> due_by_itself(const Request& request, const Procedure& procedure, Time now);

// The briefing of the Committee: when the next one is due. `last`: the last one, or the first arrival of a
// request where there was none.
std::optional<Deadline> briefing_due(const Procedure& procedure, std::optional<Time> last);

}  // namespace lightfoot
