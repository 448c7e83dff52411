#pragma once
// The plan of a request: its deliveries, and the State's own word on it. To its State and the secretariat all
// of it, to a provider its own lines.

#include "domain/plan.hpp"
#include "store/case_work.hpp"

#include <optional>
#include <set>
#include <vector>

namespace lightfoot {

struct StoredPlan {
    Request request;
    std::vector<Case> cases;      // that the viewer sees
    std::vector<Case> all_cases;  // for the limits, which count the whole
    std::optional<PlanWord> word;
    std::int64_t version = 0;  // changes with every change of a case
};
// Of a request that the viewer sees and has a part in.
std::optional<StoredPlan> find_plan(Session& session, const Viewer& viewer, RequestId request);

// All at once. Conflict plan.changed_meanwhile where a case has changed since `version`.
Result<void> choose_plan(const CaseDesk&, const Viewer&, RequestId, std::int64_t version,
                         const std::set<DeliveryId>& chosen, Time now);
Result<void> speak_on_plan(const CaseDesk&, const Viewer&, RequestId, const std::vector<Message>& reasons,
                           const Quote& words, Time now);

}  // namespace lightfoot
