#include "domain/verbs/rules.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

ShelfDate* date_from(std::vector<ShelfDate>& dates, Date from) {
    const auto found =
        std::find_if(dates.begin(), dates.end(), [from](const auto& date) { return date.from == from; });
    return found == dates.end() ? nullptr : &*found;
}

}  // namespace

Result<OfferChange> ask_for_shelf_item(const Offer& offer, const Viewer& asker, Date from, Time now) {
    if (offer.space != asker.space || offer.withdrawn_at) return not_found();
    if (!asker.can(Capability::ask) || asker.institution == offer.provider) return not_allowed();
    if (!offer.shelf) return conflict("shelf.not_on_shelf");
    auto open = open_dates(offer, date_of(now));
    const auto* wanted = date_from(open, from);
    if (!wanted) return conflict("shelf.date_gone");
    if (wanted->places <= 0) return conflict("shelf.full");
    Offer after = offer;
    --date_from(after.shelf->dates, from)->places;
    return change_of(offer, std::move(after), "place_taken", asker.account, now);
}

OfferChange give_back_shelf_place(const Offer& offer, Date from, AccountId actor, Time now) {
    Offer after = offer;
    if (after.shelf)
        if (auto* date = date_from(after.shelf->dates, from))
            date->places = std::min(most_shelf_places, date->places + 1);
    return change_of(offer, std::move(after), "place_given_back", actor, now);
}

}  // namespace lightfoot
