#include "domain/transition.hpp"
#include "domain/verbs/procedure.hpp"
#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<RequestChange> authenticate_request(const Request& request, const Viewer& viewer, Time now) {
    TRY(may_act(request, viewer, Act::authenticate));
    Request after = request;
    after.authenticated_at = now;
    after.set_aside = {};
    return change_of(request, std::move(after), "authenticated", viewer.account, now);
}

}  // namespace lightfoot
