#pragma once
// The page by which a State takes something from the shelf: for which need, on which date.

#include "web/pages/request.hpp"
#include "web/pages/shelf.hpp"

namespace lightfoot {

struct TakeView {
    Offer item;
    OfferCard card;
    struct SentNeed {
        RequestId request;
        NeedId need;
        Quote title;
    };
    std::vector<SentNeed> needs;      // of requests that were sent
    std::vector<RequestCard> drafts;  // from which one could be
    std::string need;                 // chosen beforehand
    const Error* error = nullptr;
    NameValues typed;  // what was typed, after a fault
};
Page take_page(const Frame& frame, const TakeView& view);

}  // namespace lightfoot
