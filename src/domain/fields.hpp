#pragma once
// A record as named fields: what the ledger says about a change is which fields have which new value.

#include "domain/change.hpp"
#include "domain/institution.hpp"
#include "domain/letter.hpp"
#include "domain/offer.hpp"
#include "domain/request.hpp"

#include <map>
#include <string>

namespace lightfoot {

using Fields = std::map<std::string, std::string>;

// Ids and versions are left out. A field of a need is "need.<id>.title".
Fields fields_of(const Request& request);
Fields fields_of(const Offer& offer);
Fields fields_of(const Institution& institution);
Fields fields_of(const Letter& letter);

// The fields that are new or have another value; a field that is gone has an empty one. Sorted by field.
std::vector<std::pair<std::string, std::string>> difference(const Fields& before, const Fields& after);

}  // namespace lightfoot
