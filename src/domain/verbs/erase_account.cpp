#include "domain/verbs/account.hpp"
#include "domain/verbs/account_event.hpp"

namespace lightfoot {

Result<AccountChange> erase_account(const Viewer& who, const Account& account, Keepers keepers, Time now) {
    if (!who.can(Capability::administer) || who.space != account.space) return not_found();
    AccountChange change{account, {}};
    if (!account.ended_at) change = TRY(end_account(who, account, keepers, now));
    change.account.name.clear();
    change.account.email.clear();
    change.account.keeps_people = change.account.deputy = false;
    change.event = account_event(account, who.account, "erased", now);
    return change;
}

}  // namespace lightfoot
