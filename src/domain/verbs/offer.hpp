#pragma once
// What a provider does with its offers.

#include "base/result.hpp"
#include "domain/account.hpp"
#include "domain/change.hpp"
#include "domain/confirmation_link.hpp"
#include "domain/offer.hpp"

#include <vector>

namespace lightfoot {

using OfferChange = Change<Offer>;

// `draft` carries what the provider wrote; id, space, provider, kind and dates of the record are set here.
// Writing an offer confirms it as of today.
Result<OfferChange> write_offer(const Viewer& viewer, const Offer& draft, Time now);
Result<OfferChange> edit_offer(const Offer& offer, const Viewer& viewer, const Offer& draft, Time now);
// "Still right" today: by its provider's people, by the desk, or by the link of a reminder.
Result<OfferChange> confirm_offer(const Offer& offer, const Viewer& viewer, Time now);
Result<OfferChange> confirm_by_link(const Offer& offer, const ConfirmationLink& link, std::int64_t version,
                                    Time now);
OfferChange remind(const Offer& offer, Time now);  // a reminder goes out; by the software
OfferChange hide(const Offer& offer, Time now);    // nobody answered the last one; by the software
Result<OfferChange> withdraw_offer(const Offer& offer, const Viewer& viewer, Time now);
Result<OfferChange> confirm_topics(const Offer& offer, const Viewer& viewer,
                                   const std::vector<TopicTag>& tags, Time now);
// A State takes one place of a shelf item, on the date that begins on `from`: held from this moment. Refused:
// shelf.not_on_shelf, shelf.date_gone, shelf.full.
Result<OfferChange> ask_for_shelf_item(const Offer& offer, const Viewer& asker, Date from, Time now);
// The place is free again, for example because the case was closed before it was agreed.
OfferChange give_back_shelf_place(const Offer& offer, Date from, AccountId actor, Time now);
OfferChange propose_topics(const Offer& offer, const std::vector<std::string>& topics, Time now);

}  // namespace lightfoot
