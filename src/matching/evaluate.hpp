#pragma once
// Requests against offers of a relevance collection, by the same code that serves the page: for measuring,
// not for use.

#include "matching/hosts.hpp"
#include "matching/shortlist.hpp"

#include <string>
#include <string_view>

namespace lightfoot {

// Both texts hold one JSON object a line. Only the id, one of its kind, is needed: who is not named is
// unknown, and no two unknown ones are the same. Of a request are read: id, lang, state_iso3, title, text,
// working_languages, earliest, latest, as_of; of an offer: id, provider, lang, title, text, modalities,
// regions, languages, conditions. Anything else is passed over. Returns a TREC run, one line
// a pair, best first:
//     request Q0 offer rank score tag
// Faults carry "requests:LINE" and "offers:LINE".
Result<std::string> evaluate(std::string_view requests, std::string_view offers, const Vocabulary& vocabulary,
                             const Places& places, std::string_view tag);

// The hosts of each request that has a day (`as_of`), near and global ones in one order, components beside
// their programmes; white space in identifiers is written %20. The other requests are passed over.
Result<std::string> evaluate_hosts(std::string_view requests, const HostFinder::Base& base,
                                   const Vocabulary& vocabulary, const Places& places, std::string_view tag);

}  // namespace lightfoot
