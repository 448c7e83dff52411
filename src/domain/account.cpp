#include "domain/account.hpp"

namespace lightfoot {

bool may(Role role, bool keeps_people, Capability capability) {
    switch (capability) {
    case Capability::look: return true;
    case Capability::sign_in: return role == Role::visitor;
    case Capability::own_account: return role != Role::visitor;
    case Capability::ask: return role == Role::point_of_contact;
    case Capability::offer:
    case Capability::see_needs: return role == Role::provider;
    case Capability::keep_people:
        return role == Role::administrator || (keeps_people && role != Role::visitor);
    case Capability::hold_cases:
        return role == Role::point_of_contact || role == Role::provider || role == Role::secretariat;
    case Capability::keep_desk: return role == Role::secretariat;
    case Capability::see_requests: return role != Role::visitor && role != Role::administrator;
    case Capability::administer: return role == Role::administrator;
    }
    return false;
}

}  // namespace lightfoot
