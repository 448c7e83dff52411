#include "domain/transition.hpp"
#include "domain/verbs/rules.hpp"

namespace lightfoot {

// At any time, without a reason. What others have seen by then they have seen; it is shown to them no more.
Result<RequestChange> withdraw_request(const Request& request, const Viewer& viewer, Time now) {
    TRY(may_act(request, viewer, Act::withdraw));
    Request after = request;
    after.withdrawn_at = now;
    return change_of(request, std::move(after), "withdrawn", viewer.account, now);
}

}  // namespace lightfoot
