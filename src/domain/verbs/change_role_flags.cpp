#include "domain/verbs/account.hpp"
#include "domain/verbs/account_event.hpp"

namespace lightfoot {

Result<AccountChange> change_role_flags(const Viewer& who, const Account& account, Keepers keepers,
                                        RoleFlags flags, Time now) {
    const bool own_institution = who.institution && who.institution == account.institution;
    const bool administers = who.can(Capability::administer) && who.space == account.space;
    if (!own_institution && !administers) return not_found();
    if (!who.can(Capability::keep_people)) return not_allowed();
    // As with invitations: an administrator helps where nobody keeps the people, and not otherwise.
    if (!own_institution && keepers.count > 0) return not_allowed("account.institution_keeps_its_people");
    if (account.ended_at) return conflict("account.ended_already");
    if (account.shared) return not_allowed("account.shared_keys");
    if (flags.deputy && account.role != Role::point_of_contact)
        return invalid("form.faults", {{"deputy", "account.deputy_of_nobody"}});
    if (account.keeps_people && !flags.keeps_people && keepers.count <= 1)
        return conflict("account.last_keeper");

    AccountChange change{account, account_event(account, who.account, "role_changed", now)};
    change.account.deputy = flags.deputy;
    change.account.keeps_people = flags.keeps_people;
    change.event.body = {{"deputy", flags.deputy ? "yes" : "no"},
                         {"keeps_people", flags.keeps_people ? "yes" : "no"}};
    return change;
}

}  // namespace lightfoot
