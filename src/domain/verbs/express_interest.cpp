#include "base/text.hpp"
#include "domain/verbs/case_rules.hpp"

namespace lightfoot {

Result<CaseChange> express_interest(const Viewer& viewer, const Request& request, NeedId id,
                                    const InterestForm& form, Time now) {
    if (request.space != viewer.space) return not_found();
    if (!viewer.can(Capability::offer) || !viewer.institution) return not_allowed();
    if (status_of(request) != RequestStatus::circulated) return conflict("case.request_not_open");
    const Need* need = nullptr;
    for (const auto& one : request.needs)
        if (one.id == id) need = &one;
    if (!need) return not_found();
    Case it;
    FieldCheck check;
    it.words = checked(check, "words", {form.words, form.language});
    const auto today = date_of(now);
    if (form.next_on && (*form.next_on < today || form.next_on->days > today.days + 366))
        check.fault("next_on", "case.date_out_of_range");
    TRY(check.finish());
    it.id = CaseId::make();
    it.space = request.space;
    it.request = request.id;
    it.need = need->id;
    it.requester = request.institution;
    it.provider = viewer.institution;
    it.title = {need->title.empty() ? first_words(need->text, 90) : need->title, request.language};
    it.interested_at = now;
    it.next_on = form.next_on;
    return change_of(Case{}, std::move(it), "interest_expressed", viewer.account, now);
}

}  // namespace lightfoot
