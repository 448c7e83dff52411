// Which facts exclude (docs/decisions/0016): the provider's own stated regions or States, its withdrawal, its
// dates of availability, and that nobody answers a need of its own. A language that is not shared, a lead
// time that is too long and a delivery larger than can be hosted are shown and leave the choice to people:
// there are interpreters, dates move, and a course can be cut into two.

#include "matching/eligibility.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

CriterionResult result(Criterion criterion, Verdict verdict, Message reason) {
    return {criterion, verdict, std::move(reason)};
}
CriterionResult excludes(Criterion criterion, Message reason) {
    return {criterion, Verdict::does_not_fit, std::move(reason), true};
}

std::vector<Term> terms(Term::Kind kind, const std::vector<std::string>& ids) {
    std::vector<Term> out;
    for (const auto& id : ids) out.push_back({kind, id});
    return out;
}

std::vector<Term> place_terms(const RegionReading& regions) {
    auto out = terms(Term::Kind::region, regions.regions);
    for (auto& term : terms(Term::Kind::state, regions.states)) out.push_back(std::move(term));
    return out;
}

std::string primary(std::string_view language) { return std::string(language.substr(0, language.find('-'))); }

std::vector<std::string> shared_languages(const std::vector<std::string>& a,
                                          const std::vector<std::string>& b) {
    std::vector<std::string> out;
    for (const auto& one : a)
        if (std::any_of(b.begin(), b.end(),
                        [&](const auto& other) { return primary(one) == primary(other); }))
            out.push_back(one);
    return out;
}

// Where the State belongs to what is served: the place that says so.
std::optional<Term> serving_place(const std::string& state, const RegionReading& regions,
                                  const Places& places) {
    if (std::find(regions.states.begin(), regions.states.end(), state) != regions.states.end())
        return Term{Term::Kind::state, state};
    for (const auto& region : regions.regions)
        if (places.membership(state, region) == Membership::yes) return Term{Term::Kind::region, region};
    return std::nullopt;
}

// Withdrawn, or not available when it is needed: the datum that excludes.
enum class Availability { open, withdrawn, ended, not_yet, no_date_left };

Availability availability(const NeedFacts& need, const Offer& offer) {
    if (offer.withdrawn_at) return Availability::withdrawn;
    const Date from = std::max(need.as_of, need.earliest.value_or(need.as_of));
    if (offer.available_until && *offer.available_until < from) return Availability::ended;
    if (offer.available_from && need.latest && *need.latest < *offer.available_from)
        return Availability::not_yet;
    if (offer.shelf && shelf_standing(offer, need.as_of) == ShelfStanding::over)
        return Availability::no_date_left;
    return Availability::open;
}

bool is_own(const NeedFacts& need, const Offer& offer) {
    return need.asking && need.asking == offer.provider;
}

void note_served(OfferFacts& facts, const Places& places) {
    const auto add = [&](const std::string& state) {
        if (places.state(state)) facts.served.push_back(state_number(state));
    };
    for (const auto& state : facts.regions.states) add(state);
    for (const auto& id : facts.regions.regions) {
        const auto* region = places.region(id);
        facts.unknown_region = facts.unknown_region || !region;
        if (!region) continue;
        for (const auto& state : region->members) add(state);
        if (region->kind == "world")
            for (const auto& state : places.states()) facts.served.push_back(state_number(state.id));
    }
    std::sort(facts.served.begin(), facts.served.end());
    facts.served.erase(std::unique(facts.served.begin(), facts.served.end()), facts.served.end());
}

}  // namespace

// Three letters in base 32.
std::uint16_t state_number(std::string_view alpha_3) {
    std::uint16_t number = 0;
    for (const char letter : alpha_3.substr(0, 3)) number = std::uint16_t(number << 5 | (letter & 31));
    return number;
}

OfferFacts facts_of(const Offer& offer, const Places& places) {
    OfferFacts facts{&offer, places.understand(offer.regions_as_stated)};
    if (!offer.regions.empty() || !offer.eligible_states.empty()) {
        facts.regions.complete = offer.regions_as_stated.empty() || facts.regions.complete;
        facts.regions.regions = offer.regions;
        facts.regions.states = offer.eligible_states;
    }
    note_served(facts, places);
    return facts;
}

RegionStanding region_standing(const NeedFacts& need, const OfferFacts& facts) {
    const auto& regions = facts.regions;
    const bool nothing_known = regions.regions.empty() && regions.states.empty();
    if (nothing_known && facts.offer->regions_as_stated.empty()) return RegionStanding::not_stated;
    if (need.state.empty()) return RegionStanding::no_state;
    if (std::binary_search(facts.served.begin(), facts.served.end(), state_number(need.state)))
        return RegionStanding::served;
    if (nothing_known || !regions.complete || facts.unknown_region) return RegionStanding::unclear;
    return facts.offer->kind == OfferKind::documented_activity ? RegionStanding::done_elsewhere
                                                               : RegionStanding::not_served;
}

CriterionResult judge_region(const NeedFacts& need, const OfferFacts& facts, const Places& places) {
    switch (region_standing(need, facts)) {
        case RegionStanding::not_stated:
            return result(Criterion::region, Verdict::not_stated, "match.reason.region_not_stated");
        case RegionStanding::no_state:
            return result(Criterion::region, Verdict::not_stated, "match.reason.region_no_state");
        case RegionStanding::served:
            return result(Criterion::region, Verdict::fits,
                          {"match.reason.region_served",
                           {{"place", *serving_place(need.state, facts.regions, places)}}});
        case RegionStanding::unclear:
            return result(
                Criterion::region, Verdict::not_stated,
                {"match.reason.region_unclear", {{"words", Quote{facts.offer->regions_as_stated, ""}}}});
        case RegionStanding::done_elsewhere:
            return result(Criterion::region, Verdict::not_stated,
                          {"match.reason.region_done_elsewhere", {{"places", place_terms(facts.regions)}}});
        case RegionStanding::not_served: break;
    }
    return excludes(Criterion::region,
                    {"match.reason.region_not_served", {{"places", place_terms(facts.regions)}}});
}

CriterionResult judge_language(const NeedFacts& need, const OfferFacts& facts) {
    const auto& offered = facts.offer->languages;
    if (offered.empty())
        return result(Criterion::language, Verdict::not_stated, "match.reason.language_not_stated");
    const auto offered_terms = terms(Term::Kind::language, offered);
    if (need.languages.empty())
        return result(Criterion::language, Verdict::not_stated,
                      {"match.reason.language_not_asked", {{"offered", offered_terms}}});
    const auto shared = shared_languages(offered, need.languages);
    if (!shared.empty())
        return result(Criterion::language, Verdict::fits,
                      {"match.reason.language_shared", {{"languages", terms(Term::Kind::language, shared)}}});
    return result(Criterion::language, Verdict::does_not_fit,
                  {"match.reason.language_none_shared",
                   {{"offered", offered_terms}, {"needed", terms(Term::Kind::language, need.languages)}}});
}

namespace {

// Of the shelf: a date with a place that the need leaves open. Dates move, so no other date excludes.
CriterionResult judge_dates(const NeedFacts& need, const Offer& offer) {
    if (shelf_standing(offer, need.as_of) == ShelfStanding::full)
        return result(Criterion::time, Verdict::does_not_fit, "match.reason.shelf_full");
    if (const auto start = first_start(offer, need.as_of, need.earliest, need.latest, need.hosting))
        return result(Criterion::time, Verdict::fits, {"match.reason.shelf_date", {{"date", *start}}});
    const auto start = first_start(offer, need.as_of, {}, {}, {});
    return result(Criterion::time, Verdict::does_not_fit,
                  {"match.reason.shelf_other_dates", {{"date", start.value_or(need.as_of)}}});
}

}  // namespace

CriterionResult judge_time(const NeedFacts& need, const OfferFacts& facts) {
    const auto& offer = *facts.offer;
    switch (availability(need, offer)) {
        case Availability::withdrawn:
            return excludes(Criterion::time,
                            {"match.reason.withdrawn", {{"date", date_of(*offer.withdrawn_at)}}});
        case Availability::ended:
            return excludes(Criterion::time,
                            {"match.reason.available_until", {{"date", *offer.available_until}}});
        case Availability::not_yet:
            return excludes(Criterion::time, {"match.reason.available_from", {{"date", *offer.available_from},
                                                                              {"latest", *need.latest}}});
        case Availability::no_date_left: return excludes(Criterion::time, "match.reason.shelf_over");
        case Availability::open: break;
    }
    if (offer.shelf) return judge_dates(need, offer);
    if (!offer.lead_days) return result(Criterion::time, Verdict::not_stated, "match.reason.time_not_stated");
    const std::int64_t days = *offer.lead_days;
    if (need.latest && need.as_of.days + days > need.latest->days)
        return result(Criterion::time, Verdict::does_not_fit,
                      {"match.reason.lead_too_long", {{"days", days}, {"latest", *need.latest}}});
    return result(Criterion::time, Verdict::fits, {"match.reason.lead", {{"days", days}}});
}

CriterionResult judge_hosting(const NeedFacts& need, const OfferFacts& facts) {
    const auto& offer = *facts.offer;
    const auto& hosting = need.hosting;
    if (offer.visits && hosting.visits && *offer.visits > *hosting.visits)
        return result(Criterion::hosting, Verdict::does_not_fit,
                      {"match.reason.more_visits", {{"needed", std::int64_t(*offer.visits)},
                                                    {"possible", std::int64_t(*hosting.visits)}}});
    if (offer.duration_days && hosting.days_per_month) {
        const std::int64_t visits = std::max(1, offer.visits.value_or(1));
        const std::int64_t days = (*offer.duration_days + visits - 1) / visits;
        const std::int64_t possible = *hosting.days_per_month;
        return result(Criterion::hosting, days > possible ? Verdict::does_not_fit : Verdict::fits,
                      {days > possible ? "match.reason.more_days" : "match.reason.days_fit",
                       {{"needed", days}, {"possible", possible}}});
    }
    if (offer.visits && hosting.visits)
        return result(Criterion::hosting, Verdict::fits,
                      {"match.reason.visits_fit", {{"needed", std::int64_t(*offer.visits)},
                                                   {"possible", std::int64_t(*hosting.visits)}}});
    return result(Criterion::hosting, Verdict::not_stated, "match.reason.hosting_not_stated");
}

CriterionResult judge_condition(const OfferFacts& facts) {
    const auto& offer = *facts.offer;
    if (offer.conditions.empty())
        return result(Criterion::condition, Verdict::not_stated, "match.reason.condition_not_stated");
    return result(Criterion::condition, Verdict::not_stated,
                  {"match.reason.condition", {{"words", Quote{offer.conditions, ""}}}});
}

CriterionResult judge_standing(const NeedFacts& need, const OfferFacts& facts) {
    const auto& offer = *facts.offer;
    if (is_own(need, offer)) return excludes(Criterion::standing, "match.reason.own_offer");
    switch (offer.kind) {
        case OfferKind::documented_activity:
            return result(Criterion::standing, Verdict::not_stated, "match.reason.documented_activity");
        case OfferKind::named_provider:
            return result(Criterion::standing, Verdict::not_stated, "match.reason.named_provider");
        case OfferKind::offer:
        case OfferKind::published_offer: break;
    }
    if (offer.confirmed_on)
        return result(Criterion::standing, Verdict::fits,
                      {"match.reason.confirmed_on", {{"date", *offer.confirmed_on}}});
    return result(Criterion::standing, Verdict::fits, "match.reason.never_confirmed");
}

std::vector<CriterionResult> judge(const NeedFacts& need, const OfferFacts& offer, const Places& places) {
    return {judge_region(need, offer, places), judge_language(need, offer), judge_time(need, offer),
            judge_hosting(need, offer),        judge_condition(offer),      judge_standing(need, offer)};
}

bool excluded(const NeedFacts& need, const OfferFacts& facts, RegionStanding standing) {
    return standing == RegionStanding::not_served ||
           availability(need, *facts.offer) != Availability::open || is_own(need, *facts.offer);
}

bool excluded(const std::vector<CriterionResult>& criteria) {
    return std::any_of(criteria.begin(), criteria.end(), [](const auto& each) { return each.excludes; });
}

}  // namespace lightfoot
