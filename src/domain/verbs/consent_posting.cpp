#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<RequestChange> consent_posting(const Request& request, const Viewer& viewer, ConsentWay way,
                                      Time now) {
    TRY(may_write(request, viewer));
    if (way == ConsentWay::silence) return not_allowed("request.silence_is_no_answer");
    if (request.posting.way == way) return change_of(request, request, "posting_answered", viewer.account,
                                                     now);
    Request after = request;
    after.posting = {way, way == ConsentWay::not_asked ? std::nullopt : std::optional{now}};
    return change_of(request, std::move(after), "posting_answered", viewer.account, now);
}

}  // namespace lightfoot
