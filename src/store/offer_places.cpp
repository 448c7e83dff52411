#include "store/offer_places.hpp"

#include "store/columns.hpp"

namespace lightfoot {

std::vector<OfferPlaces> list_offer_places(Session& session, const Viewer& viewer, Space space) {
    std::vector<OfferPlaces> found;
    session.each("SELECT o.id, o.regions, o.eligible_states FROM offer o"
                 " WHERE o.space = $4 AND o.withdrawn_at IS NULL"
                 " AND (o.regions <> '' OR o.eligible_states <> '')"
                 " AND ((o.hidden_on IS NULL AND (o.space = 'real' OR o.space = $2))"
                 " OR ($1 = 'provider' AND o.space = $2 AND o.provider_id = $3)"
                 " OR ($1 = 'secretariat' AND o.space = $2))"
                 " ORDER BY o.title, o.id",
                 [&](const Row& row) {
                     found.push_back({{row.integer(0)}, items_of(row.text(1)), items_of(row.text(2))});
                 },
                 name_of(viewer.role), name_of(viewer.space), viewer.institution, name_of(space));
    return found;
}

}  // namespace lightfoot
