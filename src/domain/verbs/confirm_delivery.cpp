#include "domain/verbs/case_rules.hpp"

namespace lightfoot {

Result<CaseChange> confirm_delivery(const Case& it, const Viewer& viewer, DeliveryId id,
                                    std::optional<Fulfilment> fulfilment, const Quote& words, Time now) {
    TRY(may_act(it, viewer, CaseAct::confirm_delivery, now));
    Case after = it;
    Delivery& delivery = *TRY(delivery_of(after, id));
    if (status_of(delivery) != DeliveryStatus::reported) return conflict("case.not_now");
    FieldCheck check;
    delivery.answer = checked(check, "words", words);
    if (!fulfilment) check.fault("fulfilment", "case.choose");
    if (fulfilment == Fulfilment::not_as_expected && delivery.answer.text.empty())
        check.fault("words", "case.words_needed");
    TRY(check.finish());
    delivery.fulfilment = fulfilment;
    delivery.answered_at = now;
    return change_of(it, std::move(after), "delivery_confirmed", viewer.account, now);
}

}  // namespace lightfoot
