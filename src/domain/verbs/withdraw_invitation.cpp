#include "domain/verbs/account.hpp"

namespace lightfoot {

Result<Event> withdraw_invitation(const Viewer& who, const Invitation& invitation, Time now) {
    const bool own_institution = who.institution && who.institution == invitation.institution;
    const bool administers = who.can(Capability::administer) && who.space == invitation.space;
    if (!who.can(Capability::keep_people) || (!own_institution && !administers)) return not_found();
    if (invitation.accepted_at) return conflict("account.invitation_over");
    Event event;
    event.subject = Subject::institution;
    event.subject_id = invitation.institution.value;
    event.verb = "invitation_withdrawn";
    event.institution = invitation.institution;
    event.actor = who.account;
    event.at = now;
    event.body = {{"email", invitation.email}};
    return event;
}

}  // namespace lightfoot
