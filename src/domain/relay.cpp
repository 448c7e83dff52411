#include "domain/relay.hpp"

namespace lightfoot {

bool relay_is_due(const Case& it, const Request& request, const Procedure& procedure, Date today) {
    if (!procedure.step(StepKind::relay) || it.request != request.id) return false;
    if (!is_open(request) || open_referral(request)) return false;
    if (!request.acknowledged_at && !request.circulated_at) return false;
    return is_live(status_of(it, today)) && it.of_requester.answer == CaseAnswer::open;
}

}  // namespace lightfoot
