#pragma once
// Eligibility: pure rules over stated facts, one criterion each, with three values. A rule sees one need and
// one offer and nothing else; the asking State enters only as the datum of an explicit rule. Unknown never
// excludes.

#include "domain/offer.hpp"
#include "domain/request.hpp"
#include "matching/places.hpp"
#include "matching/reason.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// How an offer's regions stand to the State that asks.
enum class RegionStanding { not_stated, no_state, served, unclear, done_elsewhere, not_served };

// What the rules may know of a need.
struct NeedFacts {
    std::string state;                   // who asks; empty: not known (a visitor), or not a State
    InstitutionId asking;                // none: a visitor
    std::vector<std::string> languages;  // in which help can be received; empty: not stated
    std::optional<Date> earliest, latest;
    HostingCapacity hosting;
    Date as_of;                          // today of the question
};

// What they may know of an offer: the record, and its regions as understood once.
struct OfferFacts {
    const Offer* offer = nullptr;
    RegionReading regions;
    std::vector<std::uint16_t> served;  // state_number of all States that the regions hold, sorted
    bool unknown_region = false;      // a region that the tables do not know
};
std::uint16_t state_number(std::string_view alpha_3);  // small enough to look through ten thousand offers
OfferFacts facts_of(const Offer& offer, const Places& places);  // keeps a pointer to the offer

RegionStanding region_standing(const NeedFacts&, const OfferFacts&);

CriterionResult judge_region(const NeedFacts&, const OfferFacts&, const Places&);
CriterionResult judge_language(const NeedFacts&, const OfferFacts&);
CriterionResult judge_time(const NeedFacts&, const OfferFacts&);
CriterionResult judge_hosting(const NeedFacts&, const OfferFacts&);
CriterionResult judge_condition(const OfferFacts&);
CriterionResult judge_standing(const NeedFacts&, const OfferFacts&);

// All six, in that order.
std::vector<CriterionResult> judge(const NeedFacts&, const OfferFacts&, const Places&);
bool excluded(const std::vector<CriterionResult>&);
// The same answer without the words, where it is known how the regions stand.
bool excluded(const NeedFacts&, const OfferFacts&, RegionStanding);

}  // namespace lightfoot
