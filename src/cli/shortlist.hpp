#pragma once
// What `lightfoot match` found, as text for a person and as JSON for a program.

#include "base/json.hpp"
#include "cli/terminal.hpp"
#include "domain/offer.hpp"
#include "domain/request.hpp"
#include "language/words.hpp"
#include "matching/reason.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

struct MatchedOffer {
    Offer offer;
    std::string provider;  // in the reader's language
};
struct MatchedNeed {
    Need need;
    Shortlist shortlist;
    std::optional<Outcome> outcome;    // instead, where one asked why about one offer
    std::vector<MatchedOffer> offers;  // those that either speaks of
};
struct MatchedRequest {
    Request request;
    std::string requester;  // empty: words that are nowhere kept
    std::optional<Date> day;
    std::vector<MatchedNeed> needs;
};

void print(const Terminal& terminal, const Words& words, const std::vector<MatchedRequest>& matched);
Json to_json(const Words& words, const std::vector<MatchedRequest>& matched);

}  // namespace lightfoot
