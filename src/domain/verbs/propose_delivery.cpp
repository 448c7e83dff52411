#include "domain/verbs/delivery_fields.hpp"

namespace lightfoot {

Result<CaseChange> propose_delivery(const Case& it, const Viewer& viewer, const DeliveryForm& form,
                                    Time now) {
    const auto side = TRY(may_act(it, viewer, CaseAct::propose_delivery, now));
    if (it.deliveries.size() >= limits::deliveries)
        return too_much({"case.too_many_deliveries", {{"most", std::int64_t(limits::deliveries)}}});
    Delivery delivery = TRY(with_fields({}, form));
    delivery.id = DeliveryId::make();
    delivery.proposed_at = now;
    agree(delivery, side, now);
    Case after = it;
    after.deliveries.push_back(std::move(delivery));
    return change_of(it, std::move(after), "delivery_proposed", viewer.account, now);
}

}  // namespace lightfoot
