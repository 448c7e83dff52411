#include "domain/clock.hpp"
#include "domain/verbs/procedure.hpp"
#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<RequestChange> ask_whether_met(const Request& request, const Viewer& viewer,
                                      const Procedure& procedure, Time now) {
    TRY(may_act(request, viewer, Act::ask_whether_met));
    if (!year_has_passed(request, procedure, now)) return conflict("procedure.year_not_passed");
    Request after = request;
    after.met.asked_at = now;
    return change_of(request, std::move(after), "asked_whether_met", viewer.account, now);
}

}  // namespace lightfoot
