#include "domain/verbs/offer_fields.hpp"

namespace lightfoot {

Result<OfferChange> write_offer(const Viewer& viewer, const Offer& draft, Time now) {
    if (!viewer.can(Capability::offer) || !viewer.institution) return not_allowed();
    Offer offer = TRY(with_fields({}, draft, date_of(now)));
    TRY(set_topics(offer.topics, draft.topics));
    offer.id = OfferId::make();
    offer.space = viewer.space;
    offer.provider = viewer.institution;
    offer.created_at = now;
    offer.confirmed_on = date_of(now);
    return change_of(Offer{}, std::move(offer), "written", viewer.account, now);
}

}  // namespace lightfoot
