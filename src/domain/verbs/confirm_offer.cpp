#include "domain/verbs/rules.hpp"

namespace lightfoot {

// Its provider's people, or the desk, which has it from them.
Result<OfferChange> confirm_offer(const Offer& offer, const Viewer& viewer, Time now) {
    const bool desk = viewer.can(Capability::keep_desk) && offer.space == viewer.space;
    if (!desk) TRY(may_write(offer, viewer));
    if (offer.withdrawn_at) return conflict("offer.is_withdrawn");
    if (offer.kind == OfferKind::documented_activity) return conflict("offer.is_activity");
    return change_of(offer, confirmed(offer, date_of(now)), "confirmed", viewer.account, now);
}

}  // namespace lightfoot
