// What the verbs of accounts share.

#include "domain/verbs/account.hpp"

#include "domain/verbs/account_event.hpp"

namespace lightfoot {

Viewer console_viewer(Space space) {
    Viewer viewer;
    viewer.role = Role::administrator;
    viewer.space = space;
    return viewer;
}

bool admits(const Institution& institution, Role role) {
    switch (role) {
    case Role::visitor: return false;
    case Role::point_of_contact: return institution.requests;
    case Role::provider: return institution.provides;
    case Role::secretariat: return institution.kind == InstitutionKind::secretariat;
    case Role::committee: return institution.kind == InstitutionKind::committee;
    case Role::administrator: return institution.kind == InstitutionKind::operator_;
    }
    return false;
}

Event account_event(const Account& account, AccountId actor, std::string verb, Time now) {
    Event event;
    event.subject = Subject::account;
    event.subject_id = account.id.value;
    event.verb = std::move(verb);
    event.institution = account.institution;
    event.actor = actor;
    event.at = now;
    return event;
}

Result<void> keys_may_change(const Account& account) {
    if (account.ended_at) return not_found();
    if (account.shared) return not_allowed("account.shared_keys");
    return {};
}

}  // namespace lightfoot
