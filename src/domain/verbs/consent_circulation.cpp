#include "domain/verbs/rules.hpp"

namespace lightfoot {

// A letter may carry the State's word; then the secretariat writes it down before it sends the letter on.
Result<RequestChange> consent_circulation(const Request& request, const Viewer& viewer, ConsentWay way,
                                          Time now) {
    TRY(may_write(request, viewer));
    if (way == ConsentWay::silence) return not_allowed("request.silence_is_no_answer");
    if (request.circulated_at) return conflict("request.already_circulated");
    if (request.circulation.way == way) return change_of(request, request, "circulation_answered",
                                                         viewer.account, now);
    Request after = request;
    after.circulation = {way, way == ConsentWay::not_asked ? std::nullopt : std::optional{now}};
    return change_of(request, std::move(after), "circulation_answered", viewer.account, now);
}

}  // namespace lightfoot
