// The stories of the shelf.

#include "web/pages/offer.hpp"
#include "web/pages/shelf.hpp"
#include "web/pages/shelf_take.hpp"
#include "web/pages/storybook.hpp"
#include "web/pages/storybook_world.hpp"

namespace lightfoot {

namespace {

using F = const Frame&;
using V = const Vocabulary&;

Offer ready_offer() {
    auto offer = story::offer();
    offer.lead_days = 14;
    offer.shelf = {ShelfKind::module,
                   {{{story::today.days + 20}, {story::today.days + 24}, 2},
                    {{story::today.days + 50}, {story::today.days + 50}, 0}}};
    return offer;
}

OfferCard ready_card(ShelfStanding standing) {
    auto card = story::card(ready_offer());
    card.shelf = {ShelfKind::module, standing, ready_offer().shelf->dates, 14, 1};
    if (standing == ShelfStanding::full) card.shelf->dates.erase(card.shelf->dates.begin());
    return card;
}

std::vector<Option> all(F frame) { return {{"", frame.say("shelf.any"), true}}; }

Page shelf(F frame, V) {
    ShelfView view;
    view.groups = {{ShelfKind::module, {ready_card(ShelfStanding::open), ready_card(ShelfStanding::full)}}};
    view.own_over = {story::card(story::bare_offer())};
    view.kinds = view.languages = view.topics = all(frame);
    view.may_offer = true;
    return shelf_page(frame, view);
}
Page shelf_empty(F frame, V) { return shelf_page(frame, {}); }
Page shelf_nothing_fits(F frame, V) {
    ShelfView view;
    view.filtered = true;
    view.kinds = view.languages = view.topics = all(frame);
    return shelf_page(frame, view);
}
Page shelf_form(F frame, V) {
    return shelf_form_page(frame, {ready_offer(), nullptr, {}, {}, nullptr});
}
Page shelf_form_faults(F frame, V) {
    static const Error error = invalid(
        "form.faults",
        {{"title", "offer.title_needed"}, {"from", "shelf.date_needed"}, {"lead_days", "shelf.lead_needed"}});
    return shelf_form_page(
        frame, {{}, &error, {{"from", "2026-11-01"}, {"until", ""}, {"places", "2"}}, {}, nullptr});
}
Page shelf_form_conflict(F frame, V) {
    static const Offer stored = ready_offer();
    return shelf_form_page(
        frame, {stored, &story::conflict(), {{"title", "What I wrote meanwhile"}}, {}, &stored});
}
Page offer_ready(F frame, V) {
    return offer_page(frame, {ready_offer(), ready_card(ShelfStanding::open), false, false, true});
}

TakeView taking() {
    return {ready_offer(),
            ready_card(ShelfStanding::open),
            {{{1}, {11}, {"Training of customs officers at the port", "en"}},
             {{2}, {21}, {"Révision du projet de loi", "fr"}}},
            {},
            "",
            nullptr,
            {}};
}
Page take(F frame, V) { return take_page(frame, taking()); }
Page take_one_need(F frame, V) {
    auto view = taking();
    view.needs.pop_back();
    return take_page(frame, view);
}
Page take_faults(F frame, V) {
    static const Error error = invalid(
        "form.faults", {{"need", "shelf.need_needed"}, {"from", "shelf.date_does_not_suit"}});
    auto view = taking();
    view.error = &error;
    view.typed = {{"words", "We would be glad to have you here."}};
    return take_page(frame, view);
}
Page take_nothing_sent(F frame, V) {
    auto view = taking();
    view.needs.clear();
    return take_page(frame, view);
}
Page take_full(F frame, V) {
    auto view = taking();
    view.card = ready_card(ShelfStanding::full);
    return take_page(frame, view);
}

constexpr Story table[] = {
    {"shelf", shelf},
    {"shelf-empty", shelf_empty},
    {"shelf-nothing_fits", shelf_nothing_fits},
    {"shelf_form", shelf_form},
    {"shelf_form-faults", shelf_form_faults},
    {"shelf_form-conflict", shelf_form_conflict},
    {"offer-ready", offer_ready},
    {"take", take},
    {"take-one_need", take_one_need},
    {"take-faults", take_faults},
    {"take-nothing_sent", take_nothing_sent},
    {"take-full", take_full},
};

}  // namespace

std::span<const Story> shelf_stories() { return table; }

}  // namespace lightfoot
