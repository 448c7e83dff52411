#include "domain/verbs/offer_fields.hpp"

#include <algorithm>

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

// Past dates go by themselves; what is left must be near enough to be ready.
std::vector<ShelfDate> dates_of(FieldCheck& check, const ShelfFacts& draft, int duration_days, Date today) {
    std::vector<ShelfDate> dates;
    for (const auto& date : draft.dates)
        if (date.until >= today) dates.push_back(date);
    std::sort(dates.begin(), dates.end());
    for (std::size_t i = 0; i < dates.size(); ++i) {
        const auto& [from, until, places] = dates[i];
        if (until < from) check.fault("from", "field.dates_reversed");
        else if (until.days - from.days + 1 < duration_days)
            check.fault("from", {"shelf.window_too_short", {{"days", std::int64_t{duration_days}}}});
        if (until.days - today.days > most_shelf_ahead_days) check.fault("from", "shelf.too_far_ahead");
        if (i > 0 && dates[i - 1].from == from) check.fault("from", {"shelf.date_twice", {{"date", from}}});
        check.number("places", places, 0, most_shelf_places);
    }
    if (dates.size() > most_shelf_dates)
        check.fault("from", {"field.too_many", {{"most", std::int64_t(most_shelf_dates)}}});
    return dates;
}

// Ready means: within thirty days, with a day in the calendar, and no larger than its kind.
void set_shelf(FieldCheck& check, Offer& offer, const Offer& draft, Date today) {
    offer.shelf = draft.shelf;
    if (!draft.shelf) return;
    const int most = most_duration_days(draft.shelf->kind);
    if (!offer.duration_days) offer.duration_days = most;
    check.number("duration_days", offer.duration_days, 1, most);
    if (!offer.lead_days) check.fault("lead_days", "shelf.lead_needed");
    check.number("lead_days", offer.lead_days, 0, most_shelf_lead_days);
    offer.shelf->dates = dates_of(check, *draft.shelf, *offer.duration_days, today);
    if (shelf_standing(offer, today) == ShelfStanding::over) check.fault("from", "shelf.date_needed");
}

}  // namespace

Result<Offer> with_fields(Offer offer, const Offer& draft, Date today) {
    FieldCheck check;
    offer.language = check.official_language("language", draft.language);
    offer.title = check.line("title", draft.title, limits::title);
    offer.text = check.text("text", draft.text, limits::text);
    if (offer.title.empty()) check.fault("title", "offer.title_needed");
    offer.conditions = check.text("conditions", draft.conditions, limits::text);
    set_places(check, offer, draft);
    set_terms(check, offer, draft);
    set_shelf(check, offer, draft, today);
    offer.contact = checked(check, draft.contact);
    TRY(check.finish());
    return offer;
}

}  // namespace lightfoot
