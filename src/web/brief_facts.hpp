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
Url programmes_of_state(const Place& state);
Url programmes_of_no_country();
// Of the publishers that call themselves as the provider does; /programmes where none does.
Url programmes_by(const std::vector<std::string>& publishers);
// Offers that name the State, then those that name a region it belongs to.
std::vector<OfferId> offers_for(const Call& call, Session& session, const Place& state);

}  // namespace lightfoot
