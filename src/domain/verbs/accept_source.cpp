#include "domain/verbs/case_rules.hpp"

namespace lightfoot {

Result<CaseChange> accept_source(const Case& it, const Viewer& viewer, DeliveryId id, Time now) {
    if (it.space != viewer.space) return not_found();
    if (!viewer.can(Capability::keep_desk)) return not_allowed();
    Case after = it;
    Delivery& delivery = *TRY(delivery_of(after, id));
    if (delivery.source_url.empty() || delivery.source_accepted_at) return conflict("case.not_now");
    delivery.source_accepted_at = now;
    return change_of(it, std::move(after), "source_accepted", viewer.account, now);
}

}  // namespace lightfoot
