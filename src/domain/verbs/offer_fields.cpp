#include "domain/verbs/offer_fields.hpp"

namespace lightfoot {

namespace {

void set_terms(FieldCheck& check, Offer& offer, const Offer& draft) {
    offer.lead_days = check.number("lead_days", draft.lead_days, 0, 3650);
    offer.capacity_per_year = check.number("capacity_per_year", draft.capacity_per_year, 0, 100'000);
    offer.duration_days = check.number("duration_days", draft.duration_days, 0, 3650);
    offer.visits = check.number("visits", draft.visits, 0, 366);
    offer.travel_paid_by = draft.travel_paid_by;
    offer.fees_paid_by = draft.fees_paid_by;
    offer.local_costs_paid_by = draft.local_costs_paid_by;
    offer.available_from = draft.available_from;
    offer.available_until = draft.available_until;
    if (draft.available_from && draft.available_until && *draft.available_until < *draft.available_from)
        check.fault("available_until", "field.dates_reversed");
}

void set_places(FieldCheck& check, Offer& offer, const Offer& draft) {
    offer.regions = check.ids("regions", draft.regions, limits::regions);
    offer.regions_as_stated = check.line("regions_as_stated", draft.regions_as_stated, limits::sentence);
    offer.eligible_states = check.ids("eligible_states", draft.eligible_states, limits::states);
    offer.languages = check.languages("languages", draft.languages);
}

}  // namespace

Result<Offer> with_fields(Offer offer, const Offer& draft) {
    FieldCheck check;
    offer.language = check.official_language("language", draft.language);
    offer.title = check.line("title", draft.title, limits::title);
    offer.text = check.text("text", draft.text, limits::text);
    if (offer.title.empty()) check.fault("title", "offer.title_needed");
    offer.conditions = check.text("conditions", draft.conditions, limits::text);
    set_places(check, offer, draft);
    set_terms(check, offer, draft);
    offer.contact = checked(check, draft.contact);
    TRY(check.finish());
    return offer;
}

}  // namespace lightfoot
