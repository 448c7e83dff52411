#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<OfferChange> withdraw_offer(const Offer& offer, const Viewer& viewer, Time now) {
    TRY(may_write(offer, viewer));
    Offer after = offer;
    after.withdrawn_at = now;
    return change_of(offer, std::move(after), "withdrawn", viewer.account, now);
}

}  // namespace lightfoot
