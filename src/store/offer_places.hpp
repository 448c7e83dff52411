#pragma once
// Where offers are given, as far as each says so. Seen as offers are (store/offer.hpp).

#include "domain/account.hpp"
#include "store/session.hpp"

#include <string>
#include <vector>

namespace lightfoot {

struct OfferPlaces {
    OfferId id;
    std::vector<std::string> regions, states;  // ids of regions; alpha-3
};
// Of one space, by title: those that are not withdrawn and name a State or a region at all. Reads nothing
// else of them, so that it costs little however many there are.
std::vector<OfferPlaces> list_offer_places(Session& session, const Viewer& viewer, Space space);

}  // namespace lightfoot
