#include "domain/verbs/component_rules.hpp"

namespace lightfoot {

Result<ComponentChange> carry_deliveries(const Component& it, const std::vector<Case>& cases,
                                         const Viewer& viewer, const std::set<DeliveryId>& chosen, Time now) {
    TRY(may_act(it, viewer, ComponentAct::carry));
    std::set<DeliveryId> found;
    for (const auto& one : cases) {
        if (one.request != it.request || one.need != it.need) continue;
        for (const auto& delivery : one.deliveries)
            if (!delivery.cancelled_at && chosen.contains(delivery.id)) found.insert(delivery.id);
    }
    if (found.size() != chosen.size()) return not_found();
    Component after = it;
    after.carries.assign(found.begin(), found.end());
    return change_of(it, std::move(after), "deliveries_carried", viewer.account, now);
}

}  // namespace lightfoot
