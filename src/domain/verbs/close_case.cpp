#include "domain/verbs/case_rules.hpp"

namespace lightfoot {

Result<CaseChange> close_case(const Case& it, const Viewer& viewer, Time now) {
    if (it.space != viewer.space) return not_found();
    if (!viewer.can(Capability::keep_desk)) return not_allowed();
    const auto status = status_of(it, date_of(now));
    if (status == CaseStatus::reported) return conflict("case.report_waits");
    if (!is_match(status)) return conflict("case.not_now");
    Case after = it;
    after.closed_at = now;
    after.outcome = it.requester_feedback ? it.requester_feedback->outcome : CaseOutcome::no_answer;
    return change_of(it, std::move(after), "closed", viewer.account, now);
}

}  // namespace lightfoot
