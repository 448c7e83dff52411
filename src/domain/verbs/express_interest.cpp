#include "domain/verbs/case_rules.hpp"

namespace lightfoot {

Result<CaseChange> express_interest(const Viewer& viewer, const Request& request, NeedId id,
                                    const InterestForm& form, Time now) {
    if (request.space != viewer.space) return not_found();
    if (!viewer.can(Capability::offer) || !viewer.institution) return not_allowed();
    if (status_of(request) != RequestStatus::circulated) return conflict("case.request_not_open");
    const auto* need = find_need(request, id);
    if (!need) return not_found();
    auto it = case_about(request, *need, viewer.institution, now);
    FieldCheck check;
    it.words = checked(check, "words", {form.words, form.language});
    const auto today = date_of(now);
    if (form.next_on && (*form.next_on < today || form.next_on->days > today.days + 366))
        check.fault("next_on", "case.date_out_of_range");
    TRY(check.finish());
    it.next_on = form.next_on;
    return change_of(Case{}, std::move(it), "interest_expressed", viewer.account, now);
}

}  // namespace lightfoot
