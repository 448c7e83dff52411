#include "domain/transition.hpp"
#include "domain/verbs/procedure.hpp"
#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<RequestChange> post_text(const Request& request, const Viewer& viewer, Time now) {
    TRY(may_act(request, viewer, Act::post));
    Request after = request;
    after.posted.posted_at = now;
    after.posted.taken_down_at.reset();
    return change_of(request, std::move(after), "posted", viewer.account, now);
}

}  // namespace lightfoot
