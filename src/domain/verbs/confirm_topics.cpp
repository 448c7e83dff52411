#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<RequestChange> confirm_topics(const Request& request, const Viewer& viewer, NeedId need,
                                     const std::vector<TopicTag>& tags, Time now) {
    TRY(may_write(request, viewer));
    Request after = request;
    TRY(set_topics(TRY(need_of(after, need))->topics, tags));
    return change_of(request, std::move(after), "topics_confirmed", viewer.account, now);
}

Result<OfferChange> confirm_topics(const Offer& offer, const Viewer& viewer,
                                   const std::vector<TopicTag>& tags, Time now) {
    TRY(may_write(offer, viewer));
    Offer after = offer;
    TRY(set_topics(after.topics, tags));
    return change_of(offer, std::move(after), "topics_confirmed", viewer.account, now);
}

}  // namespace lightfoot
