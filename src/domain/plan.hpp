#pragma once
// A plan is a few small deliveries of one request that fit on one printed page. A delivery needs no plan; the
// State chooses what belongs to it, in one act. Over its limits it says so, and goes to nobody without the
// State's own word.

#include "base/result.hpp"
#include "domain/case.hpp"
#include "domain/change.hpp"
#include "domain/request.hpp"

#include <set>
#include <string>
#include <vector>

namespace lightfoot {

struct PlanLine {
    CaseId of;
    NeedId need;
    InstitutionId provider;
    Delivery delivery;
};
// What was chosen and not cancelled, by first day, then as proposed; what has no day stands last.
std::vector<PlanLine> plan_of(const std::vector<Case>& cases);

// In which respects it is more than a light plan: more than seven deliveries, more than one page, more than
// the State has said that it can host (visits, days in a month, days on which it cannot). `pages`: as
// printed.
std::vector<Message> over_the_limits(const std::vector<PlanLine>& lines, const Request& request, int pages);

// The State's own word that it wants the plan nevertheless, for the limits that it was shown.
struct PlanWord {
    Time at;
    Quote words;
    std::vector<std::string> reasons;  // as code_of names them
    bool operator==(const PlanWord&) const = default;
};
std::string code_of(const Message& reason);
// Whether the plan goes out: nothing is over, or the State has spoken on all of it.
bool may_go_out(const std::vector<Message>& reasons, const std::optional<PlanWord>& word);

// By the State: exactly these deliveries of its request belong to the plan. One change for each case that
// changes.
Result<std::vector<Change<Case>>> choose_plan(const Request& request, const std::vector<Case>& cases,
                                              const Viewer& viewer, const std::set<DeliveryId>& chosen,
                                              Time now);
Result<Change<PlanWord>> speak_on_plan(const Request& request, const std::vector<Message>& reasons,
                                       const Viewer& viewer, const Quote& words, Time now);

}  // namespace lightfoot
