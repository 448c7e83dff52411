#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<OfferChange> confirm_offer(const Offer& offer, const Viewer& viewer, Time now) {
    TRY(may_write(offer, viewer));
    Offer after = offer;
    after.confirmed_on = date_of(now);
    return change_of(offer, std::move(after), "confirmed", viewer.account, now);
}

}  // namespace lightfoot
