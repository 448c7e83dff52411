#pragma once
// The records as JSON, one function each; the names of the members are those of the domain.

#include "base/json.hpp"
#include "domain/account.hpp"
#include "domain/institution.hpp"
#include "domain/offer.hpp"
#include "domain/request.hpp"
#include "language/words.hpp"
#include "matching/reason.hpp"
#include "matching/vocabulary.hpp"

#include <string>

namespace lightfoot {

Json to_json(const Words& words, const Request& request, const std::string& requester);
Json to_json(const Words& words, const Need& need);
Json to_json(const Words& words, const Offer& offer, const std::string& provider);
Json to_json(const Words& words, const Institution& institution, const std::string& name);
Json to_json(const Words& words, const Topic& topic);
Json to_json(const Words& words, const Candidate& candidate);
Json to_json(const Words& words, const Shortlist& shortlist);
Json to_json(const Words& words, const Outcome& outcome);
Json to_json(const Words& words, const std::vector<Message>& messages);
Json to_json(const Account& account);

}  // namespace lightfoot
