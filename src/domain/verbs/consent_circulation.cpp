#include "domain/transition.hpp"
#include "domain/verbs/rules.hpp"

namespace lightfoot {

namespace {

// Providers had it already: they lose sight of it at once. To circulate it again is a new decision.
RequestChange recall(const Request& request, const Viewer& viewer, Time now) {
    Request after = request;
    after.circulation = {ConsentWay::refused, now};
    after.circulated_at.reset();
    after.recalled_at = now;
    return change_of(request, std::move(after), "recalled", viewer.account, now);
}

}  // namespace

// A letter may carry the State's word; then the secretariat writes it down before it sends the letter on.
Result<RequestChange> consent_circulation(const Request& request, const Viewer& viewer, ConsentWay way,
                                          Time now) {
    if (way == ConsentWay::silence) return not_allowed("request.silence_is_no_answer");
    const bool recalls = request.circulated_at && way == ConsentWay::refused;
    TRY(may_act(request, viewer, recalls ? Act::recall : Act::consent_circulation));
    if (recalls) return recall(request, viewer, now);
    if (request.circulated_at) return conflict("request.already_circulated");
    if (request.circulation.way == way) return change_of(request, request, "circulation_answered",
                                                         viewer.account, now);
    Request after = request;
    after.circulation = {way, way == ConsentWay::not_asked ? std::nullopt : std::optional{now}};
    return change_of(request, std::move(after), "circulation_answered", viewer.account, now);
}

}  // namespace lightfoot
