#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<RequestChange> circulate_request(const Request& request, const Viewer& viewer, Time now) {
    if (request.space != viewer.space) return not_found();
    if (!viewer.can(Capability::keep_desk)) return not_allowed();
    switch (status_of(request)) {
    case RequestStatus::archive: return conflict("request.is_archive");
    case RequestStatus::withdrawn: return conflict("request.is_withdrawn");
    case RequestStatus::draft: return conflict("request.not_sent");
    case RequestStatus::circulated: return conflict("request.already_circulated");
    case RequestStatus::sent: break;
    }
    if (!request.circulation.given()) return conflict("request.no_consent");
    Request after = request;
    after.circulated_at = now;
    return change_of(request, std::move(after), "circulated", viewer.account, now);
}

}  // namespace lightfoot
