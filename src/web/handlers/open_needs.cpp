// For a provider: the open needs that its offers could answer.

#include "store/offer.hpp"
#include "store/request.hpp"
#include "web/api/record.hpp"
#include "web/every_page.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/handlers.hpp"
#include "web/pages/offer.hpp"

#include <algorithm>
#include <map>
#include <span>

namespace lightfoot {

namespace {

void add_needs(const Call& call, Session& session, std::span<const FittingNeed> fitting,
               std::vector<OpenNeed>& needs) {
    std::vector<RequestId> request_ids;
    std::vector<OfferId> offer_ids;
    for (const auto& one : fitting) request_ids.push_back(one.request), offer_ids.push_back(one.offer);
    std::map<RequestId, Request> requests;
    std::map<OfferId, OfferCard> offers;
    for (auto& one : find_requests(session, call.viewer, request_ids))
        requests.emplace(one.id, std::move(one));
    const auto found = find_offers(session, call.viewer, offer_ids);
    for (auto& card : cards_of(call, session, found)) offers.emplace(card.id, std::move(card));
    for (const auto& one : fitting) {
        const auto request = requests.find(one.request);
        const auto offer = offers.find(one.offer);
        if (request == requests.end() || offer == offers.end()) continue;
        if (const auto* need = find_need(request->second, one.need))
            needs.push_back({one.request, one.need, title_of(request->second, *need).text,
                             request->second.language,
                             institution_name(call, session, request->second.institution),
                             need->why_it_matters, offer->second, one.candidate});
    }
}

}  // namespace

Reply show_needs(Call& call) {
    const std::size_t per_page = call.json ? 50 : 10;
    OpenNeedsView view;
    const auto fitting = call.app.finder.needs_for(call.viewer, date_of(call.now));
    view.paging = {call.page_number(), per_page, fitting.size(), url("/needs")};
    const auto shown = page_of(fitting, view.paging.page, per_page);
    call.app.store.read([&](Session& session) {
        OfferFilter mine;
        mine.own = true;
        view.offers = std::size_t(list_offers(session, call.viewer, mine, 0, 0).total);
        RequestFilter open;
        open.status = "open", open.space = name_of(call.viewer.space);
        view.open = std::size_t(list_requests(session, call.viewer, open, 0, 0).total);
        add_needs(call, session, shown, view.needs);
    });
    if (call.json)
        return call.reply(Json::array(view.needs, [&](const OpenNeed& need) {
            return Json::object({{"request", need.request.text()},
                                 {"need", need.need.text()},
                                 {"title", need.title},
                                 {"requester_name", need.requester_name},
                                 {"candidate", to_json(call.words, need.candidate)}});
        }));
    return call.page(open_needs_page(call.frame(), view));
}

}  // namespace lightfoot
