#include "domain/transition.hpp"
#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<RequestChange> circulate_request(const Request& request, const Viewer& viewer, Time now) {
    TRY(may_act(request, viewer, Act::circulate));
    Request after = request;
    after.circulated_at = now;
    after.recalled_at.reset();
    return change_of(request, std::move(after), "circulated", viewer.account, now);
}

}  // namespace lightfoot
