// Taking something from the shelf: from an item to an agreed delivery in one press.

#include "domain/limits.hpp"
#include "web/handlers/case_common.hpp"
#include "web/handlers/case_handlers.hpp"
#include "web/pages/shelf_take.hpp"

namespace lightfoot {

namespace {

Result<Offer> item_in_path(const Call& call) {
    const auto id = TRY(call.id<OfferId>("offer"));
    auto offer = call.app.store.read([&](Session& session) { return find_offer(session, call.viewer, id); });
    if (!offer || !offer->shelf) return not_found();
    return std::move(*offer);
}

// The needs of the reader's own requests, those that were sent, and drafts that could be.
void add_needs(const Call& call, Session& session, TakeView& view) {
    RequestFilter own;
    own.own = true;
    for (const auto& request : list_requests(session, call.viewer, own, 0, limits::page).requests) {
        if (request.space != call.viewer.space) continue;
        if (status_of(request) == RequestStatus::draft)
            view.drafts.push_back(card_of(call, session, request));
        if (!may_take(call, request)) continue;
        for (const auto& need : request.needs)
            view.needs.push_back({request.id, need.id, title_of(request, need)});
    }
}

TakeView take_view(const Call& call, const Offer& offer) {
    TakeView view;
    view.item = offer;
    call.app.store.read([&](Session& session) {
        view.card = card_of(call, session, offer);
        add_needs(call, session, view);
    });
    const bool asks = call.route.method == Method::get;
    view.need = std::string(asks ? call.parameter("need") : call.form.value("need"));
    return view;
}

// The request that the need is of, where the reader may take something for it.
RequestId request_of_need(const Call& call, NeedId need) {
    const auto request = call.app.store.read(
        [&](Session& session) { return find_request_of_need(session, call.viewer, need); });
    return request && may_take(call, *request) ? request->id : RequestId{};
}

}  // namespace

Reply show_take_form(Call& call) {
    const auto item = TRY(item_in_path(call));
    return call.page(take_page(call.frame(), take_view(call, item)));
}

Reply take_from_shelf(Call& call) {
    const auto item = TRY(item_in_path(call));
    const auto need = NeedId::parse(call.form.value("need")).value_or(NeedId{});
    const auto request = request_of_need(call, need);
    const auto words = words_of(call, "words");
    const auto from = parse_date(call.form.value("from"));
    const auto taken =
        !request ? Result<Case>(invalid("form.faults", {{"need", "shelf.need_needed"}}))
        : !from  ? Result<Case>(invalid("form.faults", {{"from", "shelf.date_to_choose"}}))
                 : take_from_shelf(desk_of(call), call.viewer, request, need, item.id,
                                   {*from, words.text, words.language}, call.now);
    if (!taken) {
        const auto& error = taken.error();
        if (call.json || (error.kind != ErrorKind::invalid && error.kind != ErrorKind::conflict))
            return error;
        auto view = take_view(call, item);
        view.error = &error;
        view.typed = call.form.values;
        view.need = std::string(call.form.value("need"));
        return call.page(take_page(call.frame(), view), status_of(error.kind));
    }
    if (call.json) return case_record(call, *taken, 201);
    return call.done(url("/cases/{}", taken->id.text()), "taken_from_shelf", Json());
}

}  // namespace lightfoot
