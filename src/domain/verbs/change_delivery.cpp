#include "domain/verbs/delivery_fields.hpp"

namespace lightfoot {

// One act of the side that changes it; the other agrees anew. What is done already is not changed.
Result<CaseChange> change_delivery(const Case& it, const Viewer& viewer, DeliveryId id,
                                   const DeliveryForm& form, Time now) {
    const auto side = TRY(may_act(it, viewer, CaseAct::change_delivery, now));
    Case after = it;
    Delivery& delivery = *TRY(delivery_of(after, id));
    const auto stands = status_of(delivery);
    if (stands != DeliveryStatus::proposed && stands != DeliveryStatus::agreed)
        return conflict("case.not_now");
    auto changed = TRY(with_fields(delivery, form));
    if (changed == delivery) return change_of(it, std::move(after), "delivery_changed", viewer.account, now);
    delivery = std::move(changed);
    agree(delivery, side, now);
    return change_of(it, std::move(after), "delivery_changed", viewer.account, now);
}

}  // namespace lightfoot
