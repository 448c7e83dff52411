#pragma once
// The Committee's procedure as its file says it (data/procedure/*.toml, docs/procedure.md): which step has
// which delay, what it is counted from, whether silence is consent, who takes it; the working week, the
// holidays and the time zone by which days are counted. Pure: the file comes as bytes, the zone as a table.

#include "base/result.hpp"
#include "base/zone.hpp"

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

enum class StepKind { authentication, acknowledgement, circulation, posting, relay, question, briefing };
inline constexpr StepKind all_steps[] = {
    StepKind::authentication, StepKind::acknowledgement, StepKind::circulation, StepKind::posting,
    StepKind::relay,          StepKind::question,        StepKind::briefing};
std::string_view name_of(StepKind);

// The event after whose day the counting begins.
enum class CountedFrom {
    arrival,
    authentication,
    acknowledgement,
    circulation,
    posting_text,  // the State was shown the text
    date,          // of the request
    offer,         // an offer for the request arrived
    last_briefing,
};
std::string_view name_of(CountedFrom);

struct Delay {
    enum class Unit { working_days, days, months, years };
    int count = 0;
    Unit unit = Unit::working_days;
    bool operator==(const Delay&) const = default;
};
std::string_view name_of(Delay::Unit);

struct ProcedureStep {
    StepKind kind = StepKind::authentication;
    std::vector<CountedFrom> counted_from;  // of several the latest; none: nothing is counted
    std::optional<Delay> delay;             // none: the source gives none
    bool silence_is_consent = false;        // when the delay has passed without a word of the State
    bool by_software = false;               // taken without a person; else on the desk
    std::string note;                       // of the editor, in English
};

struct Procedure {
    std::string id;                          // "committee-2010"
    std::array<std::string, 6> titles = {};  // in the order of official_languages
    std::string source;
    ZoneOffsets zone;
    std::array<bool, 7> working_week = {true, true, true, true, true, false, false};  // Monday first
    std::map<int, std::set<Date>> holidays;  // a year that is not there is not known
    std::vector<ProcedureStep> steps;        // in the order of the file

    const ProcedureStep* step(StepKind kind) const;  // null where the file has none
    Date day_of(Time time) const { return day_in(zone, time); }
};

// Files as the operator may have edited them. `zone` answers nothing for an unknown name.
struct ProcedureFile {
    std::string name;
    std::string_view content;
};
using ZoneSource = std::function<std::optional<ZoneOffsets>(std::string_view)>;
// One block [[procedure]], blocks [[step]] and [[holidays]] in any of the files. All faults at once, each
// with "file:line".
Result<Procedure> read_procedure(std::span<const ProcedureFile> files, const ZoneSource& zone);

// Days ----------------------------------------------------------------------------------------------------

enum class DayKind { working, weekend, holiday, not_known };  // not_known: no holidays for that year
DayKind kind_of_day(const Procedure& procedure, Date day);

struct DayRange {  // both included; none of them is counted
    Date from, to;
};
struct CountedDay {
    Date day;
    std::vector<int> missing_years;  // of holidays, among the days that were counted
};
// The last day of the delay, counted from the day after `from`. In years and months the day keeps its number;
// where the month has no such day it is the last of the month (29 February, a year later: 28 February).
CountedDay count_days(const Procedure& procedure, Date from, Delay delay,
                      std::span<const DayRange> left_out = {});

}  // namespace lightfoot
