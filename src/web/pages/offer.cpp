#include "web/pages/offer.hpp"

#include "web/finder.hpp"
#include "web/pages/confirmation.hpp"
#include "web/pages/shelf.hpp"
#include "web/pages/story.hpp"

namespace lightfoot {

namespace {

Html rows(const Frame& frame, const std::vector<OfferCard>& cards) {
    return html("<ul class=\"list\">{}</ul>", each(cards, [&](const OfferCard& card) {
                    return html("<li><h2><a href=\"{}\">{}</a></h2>{}</li>",
                                frame.at(url("/offers/{}", card.id.text())),
                                isolated(card.title, card.language), offer_meta(frame, card));
                }));
}

Html kinds_filter(const Frame& frame, const OfferListView& view) {
    const auto item = [&](std::string_view kind, const Message& words) {
        Url address = url("/offers");
        if (!kind.empty()) address.query("kind", kind);
        return view.kind == kind
                   ? html("<li><a href=\"{}\" aria-current=\"true\">{}</a></li>", frame.at(address),
                          frame.say(words))
                   : html("<li><a href=\"{}\">{}</a></li>", frame.at(address), frame.say(words));
    };
    Html items = item("", "offer.all_kinds");
    for (auto kind : {"offer", "published_offer", "named_provider", "documented_activity"})
        items += item(kind, "offer.kind." + std::string(kind));
    return html("<nav aria-label=\"{}\"><ul class=\"menu\">{}</ul></nav>", frame.plain("offer.filter"),
                items);
}

}  // namespace

Page offer_list_page(const Frame& frame, const OfferListView& view) {
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>", frame.say("offer.list_title"),
                     frame.say("offer.list_lead"));
    if (view.may_offer) {
        body += html("<p class=\"actions\">{}</p><h2>{}</h2>",
                     link_button(frame, "offer.write", frame.at(url("/offers/new"))), frame.say("offer.own"));
        body += view.own.empty() ? empty_state(frame, "offer.none_yet", url("/offers/new"))
                                 : rows(frame, view.own);
        body += html("<h2>{}</h2>", frame.say("offer.others"));
    }
    if (view.for_state.empty())
        body += kinds_filter(frame, view);
    else
        body += html("<p>{} <a href=\"{}\">{}</a></p>",
                     frame.say({"offer.for_state", {{"state", Quote{view.for_state, ""}}}}),
                     frame.at(url("/offers")), frame.say("offer.all"));
    body += view.others.empty() ? empty_state(frame, "offer.none_listed") : rows(frame, view.others);
    body += paging(frame, view.paging);
    return {frame.plain("offer.list_title"), body, {}, "offers", {}, false};
}

namespace {

Html language_list(const Frame& frame, const std::vector<std::string>& languages) {
    std::vector<std::string> names;
    for (const auto& language : languages) names.push_back(frame.words.language_name(language));
    return Html::text(names.empty() ? "" : frame.words.list(names));
}

Html term_list(const Frame& frame, Term::Kind kind, const std::vector<std::string>& ids) {
    std::vector<std::string> names;
    for (const auto& id : ids) names.push_back(frame.words.name({kind, id}));
    frame.words.sort(names, [](const std::string& name) { return name; });
    return Html::text(names.empty() ? "" : frame.words.list(names));
}

Html count(const Frame& frame, const char* key, const std::optional<int>& number) {
    return number ? frame.say({key, {{"count", std::int64_t{*number}}}}) : Html();
}

Html payer_words(const Frame& frame, const std::optional<Payer>& payer) {
    return payer ? frame.say("payer." + std::string(name_of(*payer))) : Html();
}

Html regions(const Frame& frame, const Offer& offer) {
    if (!offer.regions.empty()) return term_list(frame, Term::Kind::region, offer.regions);
    return offer.regions_as_stated.empty() ? Html() : isolated(offer.regions_as_stated, offer.language);
}

Html contact_facts(const Frame& frame, const Contact& contact) {
    const auto mail = [](const std::string& address) {
        return address.empty() ? Html()
                               : html("<a href=\"{}\"><bdi dir=\"ltr\">{}</bdi></a>",
                                      external("mailto:" + address), address);
    };
    const auto words = [](const std::string& text) { return text.empty() ? Html() : isolated(text); };
    return fact(frame, "contact.office", words(contact.office)) +
           fact(frame, "contact.office_email", mail(contact.office_email)) +
           fact(frame, "contact.person", words(contact.person)) +
           fact(frame, "contact.person_email", mail(contact.person_email)) +
           fact(frame, "contact.telephone", words(contact.telephone));
}

Html source(const Frame& frame, const Provenance& provenance) {
    if (provenance.source_url.empty()) return {};
    return html(
        "<div class=\"card\"><h2>{}</h2><p><a href=\"{}\" rel=\"external\"><bdi "
        "dir=\"ltr\">{}</bdi></a></p><p class=\"hint\">{}</p></div>",
        frame.say("record.source"), external(provenance.source_url), provenance.source_url,
        frame.say("record.restated"));
}

Html standing(const Frame& frame, OfferKind kind) {
    if (kind == OfferKind::offer) return {};
    return html("<div class=\"ask\"><p>{}</p></div>",
                frame.say("offer.kind_explained." + std::string(name_of(kind))));
}

}  // namespace

namespace {

Html confirm_form(const Frame& frame, const Url& address, std::int64_t version) {
    return html("<form method=\"post\" action=\"{}\">{}<button class=\"quiet\">{}</button></form>",
                frame.at(address), hidden_field("version", std::to_string(version)),
                frame.say("offer.still_right"));
}

// What the reader may do: change, say that it is still right, take it back.
Html acts_on(const Frame& frame, const OfferView& view) {
    const auto& offer = view.offer;
    const auto id = offer.id.text();
    Html acts;
    if (view.may_take) acts += link_button(frame, "shelf.take_this", frame.at(url("/shelf/{}/taking", id)));
    if (view.may_edit)
        acts += html("<a class=\"button\" href=\"{}\">{}</a>",
                     frame.at(offer.shelf ? url("/shelf/{}/edit", id) : url("/offers/{}/edit", id)),
                     frame.say("offer.edit"));
    if (view.may_confirm) acts += confirm_form(frame, url("/offers/{}/confirmation", id), offer.version);
    if (view.may_edit)
        acts += html("<form method=\"post\" action=\"{}\">{}<button class=\"link\">{}</button></form>",
                     frame.at(url("/offers/{}/withdrawal", id)),
                     hidden_field("version", std::to_string(offer.version)), frame.say("offer.withdraw"));
    return acts.empty() ? Html() : html("<div class=\"actions\">{}</div>", acts);
}

// What its own people, and the desk, should know: hidden, or a mail that did not arrive.
Html care(const Frame& frame, FreshnessState state, const std::vector<BouncingMail>& bouncing) {
    Html notes;
    if (state == FreshnessState::hidden || state == FreshnessState::overdue || state == FreshnessState::due)
        notes += html("<p>{}</p>", frame.say("freshness.care." + std::string(name_of(state))));
    for (const auto& one : bouncing) notes += bouncing_note(frame, one.email, one.last_on, one.diagnosis);
    return notes.empty() ? Html() : html("<div class=\"ask\">{}</div>", notes);
}

}  // namespace

Page offer_page(const Frame& frame, const OfferView& view) {
    const auto& offer = view.offer;
    const bool ask = offer.kind != OfferKind::documented_activity;
    Html facts = fact(frame, "offer.regions", regions(frame, offer), ask);
    facts += fact(frame, "offer.eligible_states", term_list(frame, Term::Kind::state, offer.eligible_states));
    facts += fact(frame, "offer.languages", language_list(frame, offer.languages), ask);
    facts +=
        fact(frame, "offer.conditions", offer.conditions.empty() ? Html() : isolated(offer.conditions), ask);
    facts += fact(frame, "offer.lead_days", count(frame, "offer.days", offer.lead_days), ask);
    facts += fact(frame, "offer.duration_days", count(frame, "offer.days", offer.duration_days), ask);
    facts += fact(frame, "offer.visits", count(frame, "offer.visit_count", offer.visits));
    facts +=
        fact(frame, "offer.capacity_per_year", count(frame, "offer.per_year", offer.capacity_per_year), ask);
    facts += fact(frame, "offer.travel_paid_by", payer_words(frame, offer.travel_paid_by));
    facts += fact(frame, "offer.fees_paid_by", payer_words(frame, offer.fees_paid_by));
    facts += fact(frame, "offer.local_costs_paid_by", payer_words(frame, offer.local_costs_paid_by));
    if (offer.available_from)
        facts += fact(frame, "offer.available_from", Html::text(frame.words.date(*offer.available_from)));
    if (offer.available_until)
        facts += fact(frame, "offer.available_until", Html::text(frame.words.date(*offer.available_until)));
    Html acts = acts_on(frame, view);
    if (frame.viewer.can(Capability::ask) && ask && !view.may_take)
        acts = html("<div class=\"notice\"><p>{}</p><p class=\"actions\">{}</p></div>",
                    frame.say("offer.ask_hint"),
                    link_button(frame, "request.start", frame.at(url("/requests/new"))));
    if (offer.withdrawn_at)
        acts = html("<div class=\"ask\"><p>{}</p></div>", frame.say("offer.is_withdrawn"));
    auto contacts = contact_facts(frame, offer.contact);
    if (!contacts.empty())
        contacts +=
            fact(frame, "freshness.contact", freshness_words(frame, view.card.freshness, offer.confirmed_on));
    Html aside = contacts.empty() ? Html()
                                  : html("<div class=\"card\"><h2>{}</h2><dl class=\"facts\">{}</dl></div>",
                                         frame.say("contact.title"), contacts);
    for (const auto& [at, request] : view.relays) {
        const auto words = frame.say({"letter.relayed_on", {{"date", date_of(at)}}});
        aside += request ? html("<p><a href=\"{}\">{}</a></p>", frame.at(*request), words)
                         : html("<p>{}</p>", words);
    }
    aside += source(frame, offer.provenance) + stories_link(frame, offer.provider, view.stories);
    if (view.may_see_history)
        aside += html("<p><a href=\"{}\">{}</a></p>", frame.at(url("/offers/{}/history", offer.id.text())),
                      frame.say("request.history"));
    const auto& shelf = view.card.shelf;
    Html body = html(
        "<div class=\"columns\"><div><h1>{}</h1>{}{}{}{}{}{}<dl "
        "class=\"facts\">{}</dl></div><aside>{}</aside></div>",
        isolated(offer.title, offer.language), offer_meta(frame, view.card),
        standing(frame, offer.kind) +
            (view.may_confirm ? care(frame, view.card.freshness, view.bouncing) : Html()),
        acts, shelf ? shelf_terms(frame, *shelf) + shelf_dates(frame, *shelf) : Html(),
        own_words(frame, offer.text, offer.language), topic_tags(frame, offer.topics), facts, aside);
    return {offer.title, body, {{frame.say("menu.offers"), frame.at(url("/offers"))}}, "offers", {}, false};
}

Page provider_list_page(const Frame& frame, const ProviderListView& view) {
    const auto list = [&](const std::vector<ProviderCard>& cards) {
        return html("<ul class=\"list\">{}</ul>", each(cards, [&](const ProviderCard& card) {
                        const auto counts = frame.say({"provider.counts",
                                                       {{"offers", std::int64_t(card.offers)},
                                                        {"activities", std::int64_t(card.activities)}}});
                        return html(
                            "<li><h2><a href=\"{}\">{}</a></h2><p "
                            "class=\"meta\"><span>{}</span><span>{}</span><span>{}</span></p></li>",
                            frame.at(url("/providers/{}", card.id.text())), isolated(card.name),
                            frame.say("institution." + std::string(name_of(card.kind))), counts,
                            freshness_words(frame, card.freshness, card.confirmed_on));
                    }));
    };
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>{}", frame.say("provider.list_title"),
                     frame.say("provider.list_lead"), list(view.all));
    return {frame.plain("provider.list_title"), body, {}, "providers", {}, false};
}

Page provider_page(const Frame& frame, const ProviderView& view) {
    const auto& institution = view.institution;
    Html meta = html("<span>{}</span>", frame.say("institution." + std::string(name_of(institution.kind))));
    meta += html("<span>{}</span>", freshness_words(frame, view.freshness, institution.confirmed_on));
    Html body = html("<h1>{}</h1><p class=\"meta\">{}</p>", isolated(view.name), meta);
    if (view.may_confirm) {
        const auto edit = view.may_edit ? html("<a class=\"button quiet\" href=\"{}\">{}</a>",
                                               frame.at(url("/providers/{}/edit", institution.id.text())),
                                               frame.say("provider.edit"))
                                        : Html();
        body += care(frame, view.freshness, view.bouncing);
        body += html("<div class=\"actions\">{}{}</div>", edit,
                     confirm_form(frame, url("/providers/{}/confirmation", institution.id.text()),
                                  institution.version));
    }
    if (!institution.about.empty()) body += own_words(frame, institution.about, institution.about_language);
    auto contacts = contact_facts(frame, institution.contact);
    if (!contacts.empty())
        contacts += fact(frame, "freshness.contact",
                         freshness_words(frame, view.freshness, institution.confirmed_on));
    if (!contacts.empty()) body += html("<dl class=\"facts\">{}</dl>", contacts);
    body += html("<p><a href=\"{}\">{}</a></p>",
                 frame.at(url("/briefs/providers/{}", institution.id.text())), frame.say("brief.link"));
    body += html("<h2>{}</h2>", frame.say("provider.offers"));
    body += view.offers.empty() ? empty_state(frame, "provider.no_offers") : rows(frame, view.offers);
    if (!view.activities.empty())
        body += html("<h2>{}</h2><p class=\"hint\">{}</p>{}", frame.say("provider.activities"),
                     frame.say("offer.kind_explained.documented_activity"), rows(frame, view.activities));
    body += source(frame, institution.provenance);
    if (view.may_confirm)
        body += html("<p><a href=\"{}\">{}</a></p>",
                     frame.at(url("/providers/{}/history", institution.id.text())),
                     frame.say("request.history"));
    return {view.name,   body, {{frame.say("menu.providers"), frame.at(url("/providers"))}},
            "providers", {},   false};
}

Page open_needs_page(const Frame& frame, const OpenNeedsView& view) {
    const auto cards = each(view.needs, [&](const OpenNeed& need) {
        const auto why = need.why_it_matters.empty()
                             ? Html()
                             : html("<blockquote class=\"why-here\" dir=\"auto\" lang=\"{}\">{}</blockquote>",
                                    need.language, need.why_it_matters);
        return html(
            "<article class=\"card offer\"><h2><a href=\"{}\">{}</a></h2><p "
            "class=\"meta\"><span>{}</span><span>{}</span></p>{}{}</article>",
            frame.at(url("/requests/{}", need.request.text()).fragment("need")),
            isolated(need.title, need.language), isolated(need.requester_name),
            frame.say({"need.fits_offer", {{"offer", Quote{need.offer.title, need.offer.language}}}}), why,
            reasons(frame, need.candidate.criteria));
    });
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>", frame.say("need.list_title"),
                     frame.say("need.list_lead"));
    if (view.offers == 0)
        body += empty_state(frame, "need.no_offers_yet", url("/offers/new"));
    else
        body += view.needs.empty() ? empty_state(frame, "need.none_fits", url("/offers"))
                                   : cards + paging(frame, view.paging);
    if (view.open > Finder::most_open_requests)
        body += html("<p class=\"hint\">{}</p>",
                     frame.say({"need.newest_only",
                                {{"count", std::int64_t(Finder::most_open_requests)}}}));
    return {frame.plain("need.list_title"), body, {}, "needs", {}, false};
}

}  // namespace lightfoot
