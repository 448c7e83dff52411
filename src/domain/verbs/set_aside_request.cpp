#include "domain/transition.hpp"
#include "domain/verbs/procedure.hpp"
#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<RequestChange> set_aside_request(const Request& request, const Viewer& viewer, SetAsideReason reason,
                                        std::string_view words, Time now) {
    TRY(may_act(request, viewer, Act::set_aside));
    FieldCheck check;
    Request after = request;
    after.set_aside = {reason, now, check.text("words", words, limits::text)};
    if (reason == SetAsideReason::none) check.fault("reason", "procedure.reason_needed");
    TRY(check.finish());
    return change_of(request, std::move(after), "set_aside", viewer.account, now);
}

}  // namespace lightfoot
