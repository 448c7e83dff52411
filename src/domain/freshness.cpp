#include "domain/freshness.hpp"

#include "domain/institution.hpp"
#include "domain/offer.hpp"

namespace lightfoot {

namespace {

const Rhythm& rhythm_of(const Offer& offer, const FreshnessRules& rules) {
    return offer.shelf ? rules.shelf_item : rules.offer;
}

int age(Date confirmed_on, Date today) { return today.days - confirmed_on.days; }

FreshnessState state_of(Date confirmed_on, const Upkeep& upkeep, const Rhythm& rhythm, Date today) {
    if (upkeep.hidden_on) return FreshnessState::hidden;
    if (age(confirmed_on, today) >= rhythm.overdue) return FreshnessState::overdue;
    return age(confirmed_on, today) >= rhythm.due ? FreshnessState::due : FreshnessState::fresh;
}

// Nothing is hidden without its last reminder, however old it is: a service that stood still for a year
// begins with the first.
UpkeepStep step_of(Date confirmed_on, const Upkeep& upkeep, const Rhythm& rhythm, Date today) {
    if (upkeep.hidden_on) return UpkeepStep::nothing;
    const int since = upkeep.reminded_on ? today.days - upkeep.reminded_on->days : rhythm.pause;
    if (upkeep.reminders >= last_reminder)
        return since >= rhythm.hidden_after ? UpkeepStep::hide : UpkeepStep::nothing;
    const int steps[] = {rhythm.due, rhythm.overdue, rhythm.last};
    const bool time_for_it = age(confirmed_on, today) >= steps[upkeep.reminders] && since >= rhythm.pause;
    return time_for_it ? UpkeepStep::remind : UpkeepStep::nothing;
}

// The promise of somebody who can be asked.
bool on_ladder(const Offer& offer) {
    return offer.confirmed_on && offer.kind != OfferKind::documented_activity && !offer.withdrawn_at;
}
bool on_ladder(const Institution& institution) {
    switch (institution.kind) {
    case InstitutionKind::committee:
    case InstitutionKind::secretariat:
    case InstitutionKind::operator_: return false;
    default: return institution.confirmed_on.has_value();
    }
}

}  // namespace

std::string_view name_of(FreshnessState state) {
    constexpr std::string_view names[] = {"source", "unconfirmed", "fresh", "due", "overdue", "hidden"};
    return names[int(state)];
}

FreshnessState freshness_of(const Offer& offer, const FreshnessRules& rules, Date today) {
    if (offer.kind == OfferKind::documented_activity) return FreshnessState::source;
    if (!offer.confirmed_on) return FreshnessState::unconfirmed;
    return state_of(*offer.confirmed_on, offer.upkeep, rhythm_of(offer, rules), today);
}

FreshnessState freshness_of(const Institution& institution, const FreshnessRules& rules, Date today) {
    if (!institution.confirmed_on) return FreshnessState::unconfirmed;
    return state_of(*institution.confirmed_on, institution.upkeep, rules.contact, today);
}

UpkeepStep next_step(const Offer& offer, const FreshnessRules& rules, Date today) {
    if (!on_ladder(offer)) return UpkeepStep::nothing;
    return step_of(*offer.confirmed_on, offer.upkeep, rhythm_of(offer, rules), today);
}

UpkeepStep next_step(const Institution& institution, const FreshnessRules& rules, Date today) {
    if (!on_ladder(institution)) return UpkeepStep::nothing;
    return step_of(*institution.confirmed_on, institution.upkeep, rules.contact, today);
}

}  // namespace lightfoot
