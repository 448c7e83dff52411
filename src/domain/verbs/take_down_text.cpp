#include "domain/transition.hpp"
#include "domain/verbs/procedure.hpp"
#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<RequestChange> take_down_text(const Request& request, const Viewer& viewer, Time now) {
    TRY(may_act(request, viewer, Act::take_down));
    Request after = request;
    after.posted.posted_at.reset();
    after.posted.taken_down_at = now;
    return change_of(request, std::move(after), "taken_down", viewer.account, now);
}

}  // namespace lightfoot
