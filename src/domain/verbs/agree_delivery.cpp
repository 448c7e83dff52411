#include "domain/verbs/case_rules.hpp"

namespace lightfoot {

Result<CaseChange> agree_delivery(const Case& it, const Viewer& viewer, DeliveryId id, Time now) {
    const auto side = TRY(may_act(it, viewer, CaseAct::agree_delivery, now));
    Case after = it;
    Delivery& delivery = *TRY(delivery_of(after, id));
    auto& agreed = side == Side::requester ? delivery.requester_agreed_at : delivery.provider_agreed_at;
    if (status_of(delivery) != DeliveryStatus::proposed || agreed) return conflict("case.not_now");
    agreed = now;
    return change_of(it, std::move(after), "delivery_agreed", viewer.account, now);
}

}  // namespace lightfoot
