// Offers: the list, one, and the form by which a provider keeps its own.

#include "base/text.hpp"
#include "domain/limits.hpp"
#include "store/event.hpp"
#include "store/public_story.hpp"
#include "store/relay.hpp"
#include "store/request.hpp"
#include "store/work.hpp"
#include "web/api/record.hpp"
#include "web/brief_facts.hpp"
#include "web/every_page.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/offer_parts.hpp"
#include "web/pages/offer.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

// A page of the list in the order of the reader's dictionary; of those for one State as its brief has them.
OfferPage page_of(Call& call, Session& session, const OfferFilter& filter, std::size_t per_page) {
    if (const auto* state = call.app.places.state(call.parameter("state"))) {
        const auto ids = offers_for(call, session, *state);
        const auto shown = page_of(ids, call.page_number(), per_page);
        return {find_offers(session, call.viewer, std::vector(shown.begin(), shown.end())),
                std::int64_t(ids.size())};
    }
    const auto slice = call.app.offer_orders.slice(session, call.viewer, filter, call.words,
                                                   (call.page_number() - 1) * per_page, per_page);
    return {find_offers(session, call.viewer, slice.ids), std::int64_t(slice.total)};
}

Reply offers_as_json(Call& call, const OfferFilter& filter) {
    constexpr std::size_t per_page = 50;
    return call.app.store.read([&](Session& session) -> Reply {
        const auto page = page_of(call, session, filter, per_page);
        return call.reply(Json::object(
            {{"total", page.total}, {"offers", Json::array(page.offers, [&](const Offer& offer) {
                                         return to_json(call.words, offer,
                                                        institution_name(call, session, offer.provider));
                                     })}}));
    });
}

// Facets of the form: base modalities, and the regions that a provider can choose.
std::vector<Option> modality_options(const Call& call, const Offer& offer) {
    std::vector<Option> options;
    for (const char* id : base_modalities) {
        const bool chosen = std::any_of(offer.topics.begin(), offer.topics.end(), [&](const TopicTag& tag) {
            return tag.topic == id && tag.standing == TopicStanding::confirmed;
        });
        options.push_back({id, Html::text(call.words.name({Term::Kind::topic, id})), chosen});
    }
    return options;
}

OfferFormView form_view(const Call& call, const Offer& offer) {
    return {offer, nullptr, {}, modality_options(call, offer), region_groups(call, offer.regions), nullptr};
}

// The same after a fault: what was chosen stays chosen, as what was typed stays typed.
OfferFormView form_view_again(const Call& call, const Offer& offer, const Error& error) {
    auto view = form_view(call, offer);
    view.error = &error;
    view.typed = call.form.values;
    view.offer.languages = call.form.all("languages");
    view.regions = region_groups(call, call.form.all("region"));
    const auto modalities = call.form.all("modality");
    for (auto& option : view.modalities)
        option.chosen = std::find(modalities.begin(), modalities.end(), option.value) != modalities.end();
    return view;
}

// Codes or names of States, separated by commas or line ends.
Result<std::vector<std::string>> read_states(const Call& call) {
    std::vector<std::string> codes;
    std::string_view rest = call.form.value("eligible_states");
    while (!rest.empty()) {
        const auto end = rest.find_first_of(",;\n");
        const auto one = trimmed(rest.substr(0, end));
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        if (one.empty()) continue;
        const auto reading = call.app.places.understand(one);
        if (call.app.places.state(one))
            codes.emplace_back(one);
        else if (!reading.states.empty())
            codes.insert(codes.end(), reading.states.begin(), reading.states.end());
        else
            return invalid(
                "form.faults",
                {{"eligible_states", {"offer.unknown_state", {{"words", Quote{std::string(one), ""}}}}}});
    }
    return codes;
}

Contact read_contact(const Form& form) {
    const auto text = [&](const char* name) { return std::string(form.value(name)); };
    return {text("contact_office"), text("contact_office_email"), text("contact_person"),
            text("contact_person_email"), text("contact_telephone")};
}

// The offer as the form says it, over what it was.
Result<Offer> read_offer(const Call& call, Offer offer) {
    const auto& form = call.form;
    offer.title = std::string(form.value("title"));
    offer.text = std::string(form.value("text"));
    offer.language = offer_language(call, offer);
    offer.topics = TRY(offer_topics(call));
    offer.regions = TRY(typed_regions(call));
    offer.eligible_states = TRY(read_states(call));
    offer.languages = form.all("languages");
    offer.conditions = std::string(form.value("conditions"));
    offer.lead_days = TRY(typed_count(call, "lead_days", 3650));
    offer.duration_days = TRY(typed_count(call, "duration_days", 3650));
    offer.visits = TRY(typed_count(call, "visits", 99));
    offer.capacity_per_year = TRY(typed_count(call, "capacity_per_year", 999));
    offer.travel_paid_by = TRY(typed_payer(call, "travel_paid_by"));
    offer.fees_paid_by = TRY(typed_payer(call, "fees_paid_by"));
    offer.local_costs_paid_by = TRY(typed_payer(call, "local_costs_paid_by"));
    offer.available_from = TRY(typed_day(call, "available_from"));
    offer.available_until = TRY(typed_day(call, "available_until"));
    offer.contact = read_contact(form);
    return offer;
}

}  // namespace

Reply list_offers(Call& call) {
    OfferFilter filter;
    filter.kind = std::string(call.parameter("kind"));
    filter.topic = std::string(call.parameter("topic"));
    if (call.json) return offers_as_json(call, filter);
    constexpr std::size_t per_page = 20;
    OfferListView view;
    view.kind = filter.kind;
    view.may_offer = call.viewer.can(Capability::offer);
    Url address = url("/offers");
    if (!filter.kind.empty()) address.query("kind", filter.kind);
    if (!filter.topic.empty()) address.query("topic", filter.topic);
    if (const auto* state = call.app.places.state(call.parameter("state"))) {
        address.query("state", state->id);
        view.for_state = call.words.name({Term::Kind::state, state->id});
    }
    call.app.store.read([&](Session& session) {
        const auto page = page_of(call, session, filter, per_page);
        view.others = cards_of(call, session, page.offers);
        view.paging = {call.page_number(), per_page, std::size_t(page.total), address};
        if (!view.may_offer) return;
        OfferFilter mine;
        mine.own = true;
        view.own = cards_of(call, session, list_offers(session, call.viewer, mine, 0, limits::page).offers);
    });
    call.words.sort(view.own, [](const OfferCard& card) { return card.title; });
    return call.page(offer_list_page(call.frame(), view));
}

Reply show_offer(Call& call) {
    auto offer = TRY(offer_in_path(call));
    offer.topics = call.app.finder.topics_of(offer);
    if (call.json) return offer_reply(call, offer);
    const bool keeper = keeps_offer(call, offer);
    OfferView view{offer, {}, keeper && !offer.withdrawn_at, keeper};
    const bool desk = keeps_desk_of(call, offer.space) && offer.kind != OfferKind::documented_activity;
    view.may_confirm = view.may_edit || desk;
    view.may_take = offer.shelf && !offer.withdrawn_at && call.viewer.can(Capability::ask) &&
                    offer.space == call.viewer.space && offer.provider != call.viewer.institution &&
                    shelf_standing(offer, date_of(call.now)) == ShelfStanding::open;
    call.app.store.read([&](Session& session) {
        view.card = card_of(call, session, offer);
        if (call.viewer.signed_in())
            for (const auto& relay : list_relays_of_offer(session, call.viewer, offer.id))
                view.relays.emplace_back(relay.at,
                                         find_request(session, call.viewer, relay.request)
                                             ? std::optional{url("/requests/{}", relay.request.text())}
                                             : std::nullopt);
        view.stories = count_stories_of(session, call.viewer, offer.provider);
        if (view.may_confirm) view.bouncing = bouncing_of(session, offer.contact, offer.space);
    });
    return call.page(offer_page(call.frame(), view));
}

Reply show_offer_form(Call& call) {
    const auto offer = TRY(offer_of_form(call));
    return call.page(offer_form_page(call.frame(), form_view(call, offer)));
}

Reply save_offer(Call& call) {
    const auto before = TRY(offer_of_form(call));
    const bool fresh = !before.id;
    const auto draft = read_offer(call, before);
    auto saved =
        !draft  ? Result<Offer>(draft.error())
        : fresh ? write_offer(call.app.store, call.viewer, *draft, call.now)
                : edit_offer(call.app.store, call.viewer, {before.id, version_of(call)}, *draft, call.now);
    if (saved && !fresh && call.form.has("topics")) saved = say_topics(call, *saved, draft->topics);
    if (!saved) {
        for (auto& fault : saved.error().faults)
            if (fault.place == "regions") fault.place = "region";  // as the form calls it
        if (call.json) return saved.error();
        auto view = form_view_again(call, draft ? *draft : before, saved.error());
        view.offer.id = before.id;
        if (saved.error().kind == ErrorKind::conflict) view.stored = &before;
        return call.page(offer_form_page(call.frame(), view), status_of(saved.error().kind));
    }
    propose_topics(call, *saved);
    if (call.json) return offer_reply(call, *saved, fresh ? 201 : 200);
    return call.done(url("/offers/{}", saved->id.text()), "saved", Json());
}

Reply confirm_offer(Call& call) {
    const auto offer = TRY(offer_in_path(call));
    const auto saved =
        TRY(confirm_offer(call.app.store, call.viewer, {offer.id, version_of(call)}, call.now));
    if (call.json) return offer_reply(call, saved);
    return call.done(url("/offers/{}", offer.id.text()), "confirmed", Json());
}

Reply withdraw_offer(Call& call) {
    const auto offer = TRY(offer_in_path(call));
    const auto saved =
        TRY(withdraw_offer(call.app.store, call.viewer, {offer.id, version_of(call)}, call.now));
    if (call.json) return offer_reply(call, saved);
    return call.done(url("/offers/{}", offer.id.text()), "withdrawn", Json());
}

Reply show_offer_history(Call& call) {
    const auto offer = TRY(offer_in_path(call));
    if (!keeps_offer(call, offer)) return not_found();
    HistoryView view{offer.title, url("/offers/{}", offer.id.text()), {}};
    add_history(call, view, Subject::offer, offer.id.value);
    return history_reply(call, view);
}

}  // namespace lightfoot
