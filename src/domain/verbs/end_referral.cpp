#include "domain/transition.hpp"
#include "domain/verbs/procedure.hpp"
#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<RequestChange> end_referral(const Request& request, const Viewer& viewer, std::string_view advice,
                                   Time now) {
    TRY(may_act(request, viewer, Act::end_referral));
    FieldCheck check;
    Request after = request;
    after.referrals.back().advice = check.text("advice", advice, limits::text);
    after.referrals.back().ended_at = now;
    TRY(check.finish());
    return change_of(request, std::move(after), "referral_ended", viewer.account, now);
}

}  // namespace lightfoot
