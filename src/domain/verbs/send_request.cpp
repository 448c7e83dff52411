#include "domain/transition.hpp"
#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<RequestChange> send_request(const Request& request, const Viewer& viewer, Time now) {
    TRY(may_act(request, viewer, Act::send));
    const bool letter = request.arrival == RequestArrival::letter;
    if (!letter && !request.clearance.at)
        return invalid("request.not_cleared", {{"cleared_by", "request.not_cleared"}});
    Request after = request;
    after.sent_at = now;
    if (letter) after.official_at = now;  // the letter itself made it so
    if (!after.dated) after.dated = date_of(now);
    return change_of(request, std::move(after), "sent", viewer.account, now);
}

}  // namespace lightfoot
