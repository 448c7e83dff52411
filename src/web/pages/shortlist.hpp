#pragma once
// Who could help, and why: the list of candidates for one need, and the answer to "why is this offer not
// here?".

#include "domain/offer.hpp"
#include "domain/request.hpp"
#include "matching/reason.hpp"
#include "web/page.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

// Of an offer on the shelf: what can still be had of it today.
struct ShelfCard {
    ShelfKind kind = ShelfKind::call;
    ShelfStanding standing = ShelfStanding::over;
    std::vector<ShelfDate> dates;  // that can still be met
    int lead_days = 0, duration_days = 1;
    bool operator==(const ShelfCard&) const = default;
};
Html shelf_terms(const Frame& frame, const ShelfCard& shelf);  // kind · length · lead

// An offer as lists show it.
struct OfferCard {
    OfferId id;
    std::string title, language;
    OfferKind kind = OfferKind::offer;
    InstitutionId provider;
    std::string provider_name;
    std::optional<Date> confirmed_on;
    bool practice = false;
    std::optional<ShelfCard> shelf = {};
    FreshnessState freshness = FreshnessState::fresh;
    bool operator==(const OfferCard&) const = default;
};
Html offer_meta(const Frame& frame, const OfferCard& card);  // provider · kind · when it was confirmed

struct ShortlistView {
    struct Row {
        OfferCard offer;
        Candidate candidate;
        std::optional<Time> relayed_at = {};  // to who asks
        bool operator==(const Row&) const = default;
    };
    std::vector<Row> rows;
    std::size_t considered = 0, fitting = 0, activities = 0;
    bool own = false;  // of the reader's own offers only
    std::optional<RequestId> relay_for;  // the reader keeps the desk and may relay an offer to this request
    std::optional<NeedId> take_for;  // the reader may take what is on the shelf for this need
    std::optional<Url> why_not;  // the page that answers for any other offer; visitors have none
    bool operator==(const ShortlistView&) const = default;
};
// What is ready on the shelf first, in a block of its own; heads of the tiers between the other cards: same
// subject and kind of help, same subject, a neighbouring subject, words only.
Html shortlist(const Frame& frame, const ShortlistView& view);

struct OutcomeView {
    OfferCard offer;
    Outcome outcome;
    std::string need_title;
    Url need;
};
Page outcome_page(const Frame& frame, const OutcomeView& view);

// Choosing the offer to ask about.
struct WhyNotView {
    std::string need_title;
    Url need, action;
    std::string words;              // searched for
    std::vector<OfferCard> offers;  // found
};
Page why_not_page(const Frame& frame, const WhyNotView& view);

}  // namespace lightfoot
