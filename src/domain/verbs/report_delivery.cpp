#include "domain/verbs/case_rules.hpp"

namespace lightfoot {

Result<CaseChange> report_delivery(const Case& it, const Viewer& viewer, DeliveryId id, const Quote& words,
                                   Time now) {
    TRY(may_act(it, viewer, CaseAct::report_delivery, now));
    Case after = it;
    Delivery& delivery = *TRY(delivery_of(after, id));
    const auto stands = status_of(delivery);
    if (stands != DeliveryStatus::agreed && stands != DeliveryStatus::reported)
        return conflict("case.not_now");
    if (delivery.from && date_of(now) < *delivery.from) return conflict("case.not_begun");
    FieldCheck check;
    delivery.report = checked(check, "words", words);
    TRY(check.finish());
    if (!delivery.reported_at) delivery.reported_at = now;
    return change_of(it, std::move(after), "delivery_reported", viewer.account, now);
}

}  // namespace lightfoot
