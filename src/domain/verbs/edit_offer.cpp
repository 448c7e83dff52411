#include "domain/verbs/offer_fields.hpp"

namespace lightfoot {

// Topics have a verb of their own. Saving the form as it was changes nothing, the day of confirmation
// included.
Result<OfferChange> edit_offer(const Offer& offer, const Viewer& viewer, const Offer& draft, Time now) {
    TRY(may_write(offer, viewer));
    Offer after = TRY(with_fields(offer, draft, date_of(now)));
    if (after != offer) after = confirmed(std::move(after), date_of(now));
    return change_of(offer, std::move(after), "edited", viewer.account, now);
}

}  // namespace lightfoot
