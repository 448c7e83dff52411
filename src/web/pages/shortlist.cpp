#include "web/pages/shortlist.hpp"

#include "web/pages/confirmation.hpp"
#include "web/pages/parts.hpp"
#include "web/pages/shelf.hpp"

namespace lightfoot {

Html offer_meta(const Frame& frame, const OfferCard& card) {
    return html("<p class=\"meta\"><span><a href=\"{}\">{}</a></span><span>{}</span><span>{}</span></p>",
                frame.at(url("/providers/{}", card.provider.text())), isolated(card.provider_name),
                frame.say("offer.kind." + std::string(name_of(card.kind))),
                freshness_words(frame, card.freshness, card.confirmed_on));
}

namespace {

Html take_button(const Frame& frame, OfferId item, NeedId need) {
    auto address = url("/shelf/{}/taking", item.text());
    address.query("need", need.text());
    return html("<p class=\"actions\"><a class=\"button\" href=\"{}\">{}</a></p>", frame.at(address),
                frame.say("shelf.take_this"));
}

// The Committee's own letter that brings an offer to the State's notice; it lands on its draft.
Html relay_button(const Frame& frame, const OfferCard& offer, RequestId request) {
    if (offer.kind == OfferKind::documented_activity) return {};
    return html("<form class=\"actions\" method=\"post\" action=\"{}\">{}{}<button "
                "class=\"quiet\">{}</button></form>",
                frame.at(url("/requests/{}/letters", request.text())), hidden_field("kind", "offer_relay"),
                hidden_field("offer", offer.id.text()), frame.say("letter.relay_offer"));
}

Html candidate(const Frame& frame, const ShortlistView& view, const ShortlistView::Row& row) {
    const auto& shelf = row.offer.shelf;
    const bool ready = view.take_for && shelf && shelf->standing == ShelfStanding::open;
    return html(
        "<article class=\"card offer\"><header><h3><a href=\"{}\">{}</a></h3></header>{}{}{}{}{}</article>",
        frame.at(url("/offers/{}", row.offer.id.text())), isolated(row.offer.title, row.offer.language),
        offer_meta(frame, row.offer),
        shelf ? shelf_terms(frame, *shelf) + shelf_dates(frame, *shelf) : Html(),
        ready ? take_button(frame, row.offer.id, *view.take_for) : Html(),
        row.relayed_at ? html("<p class=\"meta\"><span>{}</span></p>",
                              frame.say({"letter.relayed_on", {{"date", date_of(*row.relayed_at)}}}))
        : view.relay_for ? relay_button(frame, row.offer, *view.relay_for)
                         : Html(),
        reasons(frame, row.candidate.criteria));
}

// What is ready on the shelf, headed so.
Html from_shelf(const Frame& frame, const ShortlistView& view) {
    const auto ready = each(view.rows, [&](const ShortlistView::Row& row) {
        return row.candidate.from_shelf ? candidate(frame, view, row) : Html();
    });
    if (ready.empty()) return {};
    return html(
        "<section class=\"ready\"><h3 class=\"tier\">{}</h3><p class=\"hint\">{}</p>{}</section>",
        frame.say("match.from_shelf"), frame.say("match.from_shelf_lead"), ready);
}

}  // namespace

Html shortlist(const Frame& frame, const ShortlistView& view) {
    if (view.rows.empty())
        return view.own ? empty_state(frame, "match.none_of_own", url("/offers/new"))
                        : empty_state(frame, "match.nothing_found", url("/offers"));
    const auto count = frame.say({view.own ? "match.own_count" : "match.count",
                                  {{"shown", std::int64_t(view.rows.size())},
                                   {"offers", std::int64_t(view.considered - view.activities)},
                                   {"activities", std::int64_t(view.activities)}}});
    Html links = html("<a href=\"{}\">{}</a>", frame.at(url("/matching")), frame.say("match.how"));
    if (view.why_not)
        links += html(" · <a href=\"{}\">{}</a>", frame.at(*view.why_not), frame.say("match.why_not"));
    Html list = html("<p class=\"hint\">{} {}</p>", count, links);
    list += from_shelf(frame, view);
    int tier = 0;
    for (const auto& row : view.rows) {
        if (row.candidate.from_shelf) continue;
        if (row.candidate.tier != tier) {
            tier = row.candidate.tier;
            list += html("<p class=\"tier\">{}</p>", frame.say("match.tier_" + std::to_string(tier)));
        }
        list += candidate(frame, view, row);
    }
    return list;
}

Page outcome_page(const Frame& frame, const OutcomeView& view) {
    static constexpr const char* keys[] = {"outcome.listed", "outcome.below_the_cut", "outcome.excluded",
                                           "outcome.nothing_in_common", "outcome.not_open"};
    const Message said{keys[int(view.outcome.code)], {{"place", std::int64_t(view.outcome.place)}}};
    Html body = html(
        "<h1>{}</h1><div class=\"notice\"><p>{}</p></div><article class=\"card offer\"><h2><a "
        "href=\"{}\">{}</a></h2>{}{}"
        "</article><p><a href=\"{}\">{}</a></p>",
        frame.say({"outcome.title", {{"offer", Quote{view.offer.title, view.offer.language}}}}),
        frame.say(said), frame.at(url("/offers/{}", view.offer.id.text())),
        isolated(view.offer.title, view.offer.language), offer_meta(frame, view.offer),
        reasons(frame, view.outcome.candidate.criteria), frame.at(view.need), frame.say("outcome.back"));
    return {frame.plain("match.why_not"),
            body,
            {{Html::text(view.need_title), frame.at(view.need)}},
            "requests",
            {},
            false};
}

Page why_not_page(const Frame& frame, const WhyNotView& view) {
    const auto rows = each(view.offers, [&](const OfferCard& card) {
        Url address = view.action;
        address.query("offer", card.id.text());
        return html("<li><h2><a href=\"{}\">{}</a></h2>{}</li>", frame.at(address),
                    isolated(card.title, card.language), offer_meta(frame, card));
    });
    Html found;
    if (!view.offers.empty())
        found = html("<ul class=\"list\">{}</ul>", rows);
    else if (!view.words.empty())
        found = empty_state(frame, "search.nothing");
    Html body = html(
        "<h1>{}</h1><p class=\"lead\">{}</p><form class=\"search\" method=\"get\" action=\"{}\" "
        "role=\"search\">"
        "<label class=\"hidden\" for=\"words\">{}</label><input type=\"search\" id=\"words\" name=\"words\" "
        "value=\"{}\" dir=\"auto\">"
        "{}</form>{}",
        frame.say("match.why_not"), frame.say("match.why_not_lead"), frame.at(view.action),
        frame.say("search.words"), view.words, button(frame, "search.go"), found);
    return {frame.plain("match.why_not"),
            body,
            {{Html::text(view.need_title), frame.at(view.need)}},
            "requests",
            {},
            false};
}

}  // namespace lightfoot
