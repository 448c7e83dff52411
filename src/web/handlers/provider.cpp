// Providers: the list, one with its offers and documented activities, and its own entry.

#include "domain/limits.hpp"
#include "domain/contact_age.hpp"
#include "store/upkeep.hpp"
#include "store/work.hpp"
#include "web/api/record.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/offer_parts.hpp"
#include "web/pages/offer.hpp"

namespace lightfoot {

namespace {

Result<Institution> provider_of(Call& call) {
    const auto id = TRY(call.id<InstitutionId>("provider"));
    auto institution =
        call.app.store.read([&](Session& session) { return find_institution(session, call.viewer, id); });
    if (!institution) return not_found();
    return std::move(*institution);
}

bool own(const Call& call, const Institution& institution) {
    const bool keeps = call.viewer.role == Role::provider || call.viewer.role == Role::point_of_contact;
    return keeps && call.viewer.institution == institution.id;
}

}  // namespace

Reply list_providers(Call& call) {
    InstitutionFilter filter;
    filter.providers = true;
    ProviderListView view;
    std::vector<Institution> all;
    call.app.store.read([&](Session& session) {
        all = list_institutions(session, call.viewer, filter);
        for (const auto& one : all) {
            OfferFilter offers, activities;
            offers.provider = activities.provider = one.id;
            activities.kind = "documented_activity";
            const auto every = std::size_t(list_offers(session, call.viewer, offers, 0, 0).total);
            const auto done = std::size_t(list_offers(session, call.viewer, activities, 0, 0).total);
            view.all.push_back({one.id, name_of(call, one), one.kind, every - done, done,
                                freshness_of(one, call.app.freshness, date_of(call.now)), one.confirmed_on});
        }
    });
    call.words.sort(all, [&](const Institution& one) { return name_of(call, one); });
    if (call.json)
        return call.reply(Json::object({{"providers", Json::array(all, [&](const Institution& one) {
                                             return to_json(call.words, one, name_of(call, one));
                                         })}}));
    call.words.sort(view.all, [](const ProviderCard& card) { return card.name; });
    return call.page(provider_list_page(call.frame(), view));
}

Reply show_provider(Call& call) {
    const auto institution = TRY(provider_of(call));
    if (call.json) return call.reply(to_json(call.words, institution, name_of(call, institution)));
    ProviderView view{institution, name_of(call, institution), {}, {}, own(call, institution)};
    view.may_confirm = view.may_edit || keeps_desk_of(call, institution.space);
    view.freshness = freshness_of(institution, call.app.freshness, date_of(call.now));
    call.app.store.read([&](Session& session) {
        if (view.may_confirm)
            view.freshness = freshness_of(institution, entered_on(session, institution), call.app.freshness,
                                          date_of(call.now));
        if (view.may_confirm) view.bouncing = bouncing_of(session, institution.contact, institution.space);
        OfferFilter filter;
        filter.provider = institution.id;
        for (const auto& offer : list_offers(session, call.viewer, filter, 0, limits::page).offers) {
            auto& list = offer.kind == OfferKind::documented_activity ? view.activities : view.offers;
            if (!offer.withdrawn_at) list.push_back(card_of(call, session, offer));
        }
    });
    for (auto* list : {&view.offers, &view.activities})
        call.words.sort(*list, [](const OfferCard& card) { return card.title; });
    return call.page(provider_page(call.frame(), view));
}

Reply confirm_provider(Call& call) {
    const auto institution = TRY(provider_of(call));
    if (!own(call, institution) && !keeps_desk_of(call, institution.space)) return not_found();
    const auto saved =
        TRY(confirm_institution(call.app.store, call.viewer, {institution.id, version_of(call)}, call.now));
    if (call.json) return call.reply(to_json(call.words, saved, name_of(call, saved)));
    return call.done(url("/providers/{}", institution.id.text()), "confirmed", Json());
}

Reply show_provider_form(Call& call) {
    const auto institution = TRY(provider_of(call));
    if (!own(call, institution)) return not_found();
    return call.page(
        provider_form_page(call.frame(), {institution, name_of(call, institution), nullptr, {}, nullptr}));
}

Reply save_provider(Call& call) {
    const auto institution = TRY(provider_of(call));
    if (!own(call, institution)) return not_found();
    const auto text = [&](const char* name) { return std::string(call.form.value(name)); };
    Institution draft = institution;
    draft.about = text("about");
    draft.about_language = text("about_language");
    if (draft.about_language.empty() && !draft.about.empty())
        draft.about_language = call.app.finder.read(draft.about, "").language;
    draft.contact = {text("contact_office"), text("contact_office_email"), text("contact_person"),
                     text("contact_person_email"), text("contact_telephone")};
    auto saved =
        update_institution(call.app.store, call.viewer, {institution.id, version_of(call)}, draft, call.now);
    if (!saved) {
        if (call.json) return saved.error();
        const bool clash = saved.error().kind == ErrorKind::conflict;
        return call.page(provider_form_page(call.frame(), {draft, name_of(call, institution), &saved.error(),
                                                           call.form.values, clash ? &institution : nullptr}),
                         status_of(saved.error().kind));
    }
    if (call.json) return call.reply(to_json(call.words, *saved, name_of(call, *saved)));
    return call.done(url("/providers/{}", institution.id.text()), "saved", Json());
}

Reply show_provider_history(Call& call) {
    const auto institution = TRY(provider_of(call));
    if (!own(call, institution) && !keeps_desk_of(call, institution.space)) return not_found();
    HistoryView view{name_of(call, institution), url("/providers/{}", institution.id.text()), {}};
    view.menu = "providers";
    add_history(call, view, Subject::institution, institution.id.value);
    // Who is invited is between the person and who keeps the people.
    const bool keeps = call.viewer.keeps_people && call.viewer.institution == institution.id;
    for (auto& row : view.rows)
        if (!keeps && (row.verb.ends_with(".person_invited") || row.verb.ends_with(".invitation_withdrawn")))
            row.body.clear();
    return history_reply(call, view);
}

}  // namespace lightfoot
