#include "domain/transition.hpp"
#include "domain/verbs/procedure.hpp"
#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<RequestChange> acknowledge_request(const Request& request, const Viewer& viewer, Time now) {
    TRY(may_act(request, viewer, Act::acknowledge));
    Request after = request;
    after.acknowledged_at = now;
    return change_of(request, std::move(after), "acknowledged", viewer.account, now);
}

}  // namespace lightfoot
