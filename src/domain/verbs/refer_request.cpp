#include "domain/transition.hpp"
#include "domain/verbs/procedure.hpp"
#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<RequestChange> refer_request(const Request& request, const Viewer& viewer, std::string_view words,
                                    Time now) {
    TRY(may_act(request, viewer, Act::refer));
    if (request.referrals.size() >= limits::referrals)
        return too_much({"procedure.too_many_referrals", {{"most", std::int64_t(limits::referrals)}}});
    FieldCheck check;
    Request after = request;
    after.referrals.push_back({now, viewer.institution, check.text("words", words, limits::text), {}, {}});
    TRY(check.finish());
    return change_of(request, std::move(after), "referred", viewer.account, now);
}

}  // namespace lightfoot
