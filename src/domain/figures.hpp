#pragma once
// The figures that matter, and what of them may be said in public. A figure counts records; behind it stand
// States. What is public is coarse on purpose, is of the end of a quarter, and replaces what was published
// before only where the two together tell of no fewer than five States (docs/figures.md).

#include "base/id.hpp"
#include "base/time.hpp"
#include "domain/survival.hpp"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// From the day a request arrived.
enum class WaitKind { acknowledgement, circulation, first_answer, first_delivery };
inline constexpr WaitKind all_waits[] = {WaitKind::acknowledgement, WaitKind::circulation,
                                         WaitKind::first_answer, WaitKind::first_delivery};
std::string_view name_of(WaitKind);

// What is counted. Figures over the same records are published together or not at all.
enum class Population { requests, matches, offers };
inline constexpr Population all_populations[] = {Population::requests, Population::matches,
                                                 Population::offers};
std::string_view name_of(Population);

// Facts ---------------------------------------------------------------------------------------------------

struct Reached {
    Date on, known;  // the day it happened, and the day from which it was attested here
    bool operator==(const Reached&) const = default;
};
struct Whose {
    InstitutionId institution;
    bool state = true;  // only States count towards the five
    bool operator==(const Whose&) const = default;
};
struct RequestFacts {
    std::int64_t id = 0;
    Whose whose;
    Date arrived;
    std::array<std::optional<Reached>, std::size(all_waits)> reached = {};
    std::optional<Date> left;  // withdrawn or set aside: seen waiting until then
};
struct MatchFacts {  // both sides have said yes
    std::int64_t id = 0;
    Whose whose;  // who asked
    Date matched;
    std::optional<Date> of_requester, of_provider, closed;  // feedback, feedback, end
};
struct FigureOffer {
    std::int64_t id = 0;
    Whose whose;                 // who offers
    std::optional<Date> listed;  // none: it came with the program
    std::optional<Date> confirmed_on;
};
struct FigureFacts {
    std::vector<RequestFacts> requests;
    std::vector<MatchFacts> matches;
    std::vector<FigureOffer> offers;
};
// What was known at the end of that day.
FigureFacts as_of(FigureFacts facts, Date day);
std::vector<Wait> waits_of(std::span<const RequestFacts> requests, WaitKind kind, Date day);

// Values --------------------------------------------------------------------------------------------------

// Figure "acknowledgement", measure "waiting", at 14 (days), value 40 (per cent). Counts are to the nearest
// five; 0 says "fewer than five". Days are days of the grid; what is not there cannot be said.
struct FigureValue {
    std::string figure, measure;
    int at = 0, value = 0;
    auto operator<=>(const FigureValue&) const = default;
};
using FigureValues = std::vector<FigureValue>;
std::optional<int> value_of(const FigureValues& values, std::string_view figure, std::string_view measure,
                            int at = 0);

inline constexpr int least_states = 5;
inline constexpr int grid_days[] = {0,  1,  2,  3,  5,   7,   10,  14,  21,  30,  45,  60,
                                    90, 120, 180, 270, 365, 545, 730, 1095, 1460, 1825, 3650};
// Ages of offers since they were last confirmed here: up to so many days; the last has no end.
inline constexpr int age_limits[] = {90, 180, 365, 730};
inline constexpr int most_age_group = int(std::size(age_limits));  // older than the last limit
int age_group(int days);                                           // 0 for up to the first limit

// Five States or more, and none of them holds more than half of the records. Empty: too few to speak of.
FigureValues public_values(const FigureFacts& facts, Population population, Date day);

// Publishing ----------------------------------------------------------------------------------------------

// What one record added to one figure. Two publications are compared by it; it is never shown.
struct Contribution {
    std::string figure;
    std::int64_t record = 0;
    Whose whose;
    std::string mark;
};
std::vector<Contribution> contributions(const FigureFacts& facts, Population population);
// What somebody learns of the figure who holds the one against the other.
struct Difference {
    int records = 0;
    std::set<InstitutionId> states;  // behind these records
    bool singles_out() const { return records > 0 && int(states.size()) < least_states; }
};
Difference difference(std::span<const Contribution> one, std::span<const Contribution> other,
                      std::string_view figure);
// Against each that was published before, every figure differs by five States or more, or not at all, and
// at least one differs.
bool may_follow(std::span<const Contribution> next, std::span<const std::vector<Contribution>> published);

Date last_quarter_end(Date today);  // the last day of the last quarter that is over

}  // namespace lightfoot
