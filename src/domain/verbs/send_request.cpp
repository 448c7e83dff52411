#include "domain/transition.hpp"
#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<RequestChange> send_request(const Request& request, const Viewer& viewer, Time now) {
    TRY(may_act(request, viewer, Act::send));
    Request after = request;
    after.sent_at = now;
    if (!after.dated) after.dated = date_of(now);
    return change_of(request, std::move(after), "sent", viewer.account, now);
}

}  // namespace lightfoot
