#include "domain/verbs/case_rules.hpp"

namespace lightfoot {

Result<CaseChange> cancel_delivery(const Case& it, const Viewer& viewer, DeliveryId id, Time now) {
    TRY(may_act(it, viewer, CaseAct::cancel_delivery, now));
    Case after = it;
    Delivery& delivery = *TRY(delivery_of(after, id));
    const auto stands = status_of(delivery);
    if (stands != DeliveryStatus::proposed && stands != DeliveryStatus::agreed)
        return conflict("case.not_now");
    delivery.cancelled_at = now;
    return change_of(it, std::move(after), "delivery_cancelled", viewer.account, now);
}

}  // namespace lightfoot
