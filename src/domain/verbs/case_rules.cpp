#include "domain/verbs/case_rules.hpp"

#include "domain/case_fields.hpp"
#include "domain/verbs/make_change.hpp"

namespace lightfoot {

Result<Side> may_act(const Case& it, const Viewer& viewer, CaseAct act, Time now) {
    const auto side = TRY(side_of(it, viewer));
    const auto status = status_of(it, date_of(now));
    if (may_now(status, act, side)) return side;
    return conflict(status == CaseStatus::reported && act == CaseAct::give_feedback ? "case.report_waits"
                                                                                    : "case.not_now");
}

Result<Delivery*> delivery_of(Case& it, DeliveryId id) {
    for (auto& delivery : it.deliveries)
        if (delivery.id == id) return &delivery;
    return not_found();
}

Case case_about(const Request& request, const Need& need, InstitutionId provider, Time now) {
    Case it;
    it.id = CaseId::make();
    it.space = request.space;
    it.request = request.id;
    it.need = need.id;
    it.requester = request.institution;
    it.provider = provider;
    it.title = title_of(request, need);
    it.interested_at = now;
    return it;
}

Decision& decision_of(Case& it, Side side) {
    return side == Side::requester ? it.of_requester : it.of_provider;
}

Quote checked(FieldCheck& check, std::string_view place, const Quote& words) {
    auto text = check.text(place, words.text, limits::text);
    if (text.empty()) return {};
    return {std::move(text), check.official_language("language", words.language)};
}

CaseChange change_of(const Case& before, Case after, std::string verb, AccountId actor, Time now) {
    const auto institution = after.requester;
    return make_change(before, std::move(after), Subject::case_, institution, std::move(verb), actor, now);
}

}  // namespace lightfoot
