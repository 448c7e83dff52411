#pragma once
// What a brief is made of, as the person of the call may see it: each query takes the viewer. Programmes are
// chosen by country and by the sectors that our vocabulary knows, the latest update first, and never by what
// a State has asked: who reads a brief learns nothing of a programme but what it published itself.

#include "domain/brief.hpp"
#include "matching/places.hpp"
#include "web/call.hpp"

namespace lightfoot {

StateFacts state_facts(const Call& call, const Place& state);
ProviderFacts provider_facts(const Call& call, const Institution& provider);

// Where the list stands in which all of a State's programmes are found, as they are chosen here.
Url programmes_of_state(const Call& call, const Place& state);

}  // namespace lightfoot
