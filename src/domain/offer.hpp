#pragma once
// An offer is what a provider can do. Documented activity is not an offer and is shown as what it is.

#include "base/id.hpp"
#include "base/time.hpp"
#include "domain/institution.hpp"
#include "domain/shelf.hpp"
#include "domain/topic.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

enum class OfferKind {
    offer,                // written here by its provider
    published_offer,      // listed on the Committee's pages
    named_provider,       // an official source names the provider for this
    documented_activity,  // it was done somewhere; nobody has said that it is on offer
};
std::string_view name_of(OfferKind);
std::optional<OfferKind> offer_kind(std::string_view name);

enum class Payer { provider, requester, shared, third_party };
std::string_view name_of(Payer);
std::optional<Payer> payer(std::string_view name);

struct Offer {
    OfferId id;
    Space space = Space::real;
    InstitutionId provider;
    OfferKind kind = OfferKind::offer;
    std::string language;  // of title and text
    std::string title, text;
    std::vector<TopicTag> topics;              // facet modality included; sorted by topic
    std::vector<std::string> regions;          // ids of data/states/regions.tsv; empty: not stated
    std::string regions_as_stated;             // the source's or provider's words
    std::vector<std::string> eligible_states;  // ISO alpha-3 named one by one; empty: not stated
    std::vector<std::string> languages;        // in which it can be given; empty: not stated
    std::string conditions;                    // words
    std::optional<int> lead_days;              // from agreement to start
    std::optional<int> capacity_per_year;      // deliveries
    std::optional<int> duration_days;          // of one delivery
    std::optional<int> visits;                 // that one delivery needs in the country
    std::optional<Payer> travel_paid_by, fees_paid_by, local_costs_paid_by;
    Contact contact;
    std::optional<Date> available_from, available_until;
    std::optional<ShelfFacts> shelf;   // a small ready delivery; none: an offer like others
    std::optional<Date> confirmed_on;  // when a person last said that this is still right
    Upkeep upkeep;                     // since then
    std::optional<Time> created_at, withdrawn_at;
    Provenance provenance;
    std::int64_t version = 1;
    bool operator==(const Offer&) const = default;
};

}  // namespace lightfoot
