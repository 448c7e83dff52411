#include "domain/delivery.hpp"

namespace lightfoot {

DeliveryStatus status_of(const Delivery& delivery) {
    if (delivery.cancelled_at) return DeliveryStatus::cancelled;
    if (delivery.answered_at) return DeliveryStatus::answered;
    if (delivery.reported_at) return DeliveryStatus::reported;
    return delivery.requester_agreed_at && delivery.provider_agreed_at ? DeliveryStatus::agreed
                                                                       : DeliveryStatus::proposed;
}

EvidenceGrade evidence_of(const Delivery& delivery) {
    if (!delivery.reported_at || delivery.cancelled_at) return EvidenceGrade::none;
    if (!delivery.fulfilment || *delivery.fulfilment == Fulfilment::not_as_expected)
        return EvidenceGrade::claimed;
    if (delivery.source_accepted_at) return EvidenceGrade::independent;
    return delivery.papers > 0 ? EvidenceGrade::documented : EvidenceGrade::confirmed;
}

}  // namespace lightfoot
