#include "domain/transition.hpp"
#include "domain/verbs/rules.hpp"

namespace lightfoot {

// A refusal, also one that comes late, takes down what is posted in the same breath.
Result<RequestChange> consent_posting(const Request& request, const Viewer& viewer, ConsentWay way,
                                      Time now) {
    if (way == ConsentWay::silence) return not_allowed("request.silence_is_no_answer");
    const bool agrees = way == ConsentWay::express;
    TRY(may_act(request, viewer, agrees ? Act::consent_posting : Act::refuse_posting));
    if (request.posting.way == way) return change_of(request, request, "posting_answered", viewer.account,
                                                     now);
    Request after = request;
    after.posting = {way, way == ConsentWay::not_asked ? std::nullopt : std::optional{now}};
    if (!agrees && after.posted.posted_at) {
        after.posted.posted_at.reset();
        after.posted.taken_down_at = now;
    }
    return change_of(request, std::move(after), "posting_answered", viewer.account, now);
}

}  // namespace lightfoot
