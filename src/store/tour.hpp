#pragma once
// What the practice tour reads of the record, and how its own records are put away again. The practice ground
// only: nothing of the real space is found or touched.

#include "domain/tour.hpp"
#include "store/store.hpp"

namespace lightfoot {

// As the software sees it: the request of the tour, what came of it with this provider.
TourFacts tour_facts(Session& session, RequestId request, InstitutionId provider, Date today);

// Deletes the request with all that hangs on it; the words of its history go with it, the entries stay. Does
// nothing where it is gone already, or is not of the practice ground.
Result<void> put_tour_away(Store&, AccountId actor, RequestId, Time now);

}  // namespace lightfoot
