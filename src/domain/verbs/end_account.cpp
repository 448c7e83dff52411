#include "domain/verbs/account.hpp"
#include "domain/verbs/account_event.hpp"

namespace lightfoot {

Result<AccountChange> end_account(const Viewer& who, const Account& account, Keepers keepers, Time now) {
    const bool administers = who.can(Capability::administer) && who.space == account.space;
    const bool own_institution = who.institution && who.institution == account.institution;
    const bool oneself = who.account && who.account == account.id;
    if (!administers && !own_institution) return not_found();
    if (!administers && !oneself && !who.can(Capability::keep_people)) return not_allowed();
    if (account.ended_at) return conflict("account.ended_already");
    if (account.shared) return not_allowed("account.shared_keys");
    // An administrator may, and can then invite the next one; but the last administrator stays.
    const bool last = account.keeps_people && keepers.count <= 1;
    if (last && (!administers || account.role == Role::administrator)) return conflict("account.last_keeper");

    AccountChange change{account, account_event(account, who.account, "ended", now)};
    change.account.ended_at = now;
    return change;
}

}  // namespace lightfoot
