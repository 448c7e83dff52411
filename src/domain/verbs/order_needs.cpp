#include "domain/verbs/rules.hpp"

namespace lightfoot {

// Nobody but the State sets priorities: this is the only way in which own_order comes to be.
Result<RequestChange> order_needs(const Request& request, const Viewer& viewer,
                                  const std::vector<NeedId>& order, Time now) {
    TRY(speaks_for_state(request, viewer));
    Request after = request;
    for (auto& need : after.needs) need.own_order = std::nullopt;
    int place = 0;
    for (const auto id : order) {
        Need& need = *TRY(need_of(after, id));
        if (need.own_order) return invalid("request.need_named_twice");
        need.own_order = ++place;
    }
    return change_of(request, std::move(after), "needs_ordered", viewer.account, now);
}

}  // namespace lightfoot
