#pragma once
// The shelf: small deliveries that are ready, grouped by kind, and the one page by which a provider puts one
// up.

#include "domain/offer.hpp"
#include "web/http.hpp"
#include "web/pages/parts.hpp"
#include "web/pages/shortlist.hpp"

namespace lightfoot {

struct ShelfView {
    struct Group {
        ShelfKind kind = ShelfKind::call;
        std::vector<OfferCard> items;  // by their first date
    };
    std::vector<Group> groups;
    std::vector<OfferCard> own_over;  // the reader's own whose dates have all gone by
    std::vector<Option> kinds, languages, topics;
    bool may_offer = false, filtered = false;
};
Page shelf_page(const Frame& frame, const ShelfView& view);

// One date with its places left.
Html shelf_date(const Frame& frame, const ShelfDate& date);
// "2 to 6 December 2026, 3 places" for each date; what an item's card and page say. Nothing for other offers.
Html shelf_dates(const Frame& frame, const ShelfCard& shelf);

struct ShelfFormView {
    Offer offer;  // id 0: a new one
    const Error* error = nullptr;
    NameValues typed;  // what was typed, after a fault
    std::vector<OptionGroup> regions;
    const Offer* stored = nullptr;  // after a conflict: what somebody else saved meanwhile
};
Page shelf_form_page(const Frame& frame, const ShelfFormView& view);

}  // namespace lightfoot
