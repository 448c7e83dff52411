#include "domain/verbs/rules.hpp"

namespace lightfoot {

// A second copy changes nothing: the first day counts.
Result<RequestChange> receive_signed_note(const Request& request, const Viewer& viewer, Time now) {
    if (request.space != viewer.space) return not_found();
    if (!viewer.can(Capability::keep_desk)) TRY(speaks_for_state(request, viewer));
    switch (status_of(request)) {
    case RequestStatus::archive: return conflict("request.is_archive");
    case RequestStatus::withdrawn: return conflict("request.is_withdrawn");
    case RequestStatus::draft: return conflict("signed_note.not_sent");
    case RequestStatus::sent:
    case RequestStatus::circulated: break;
    }
    Request after = request;
    if (!after.official_at) after.official_at = now;
    return change_of(request, std::move(after), "signed_note_received", viewer.account, now);
}

}  // namespace lightfoot
