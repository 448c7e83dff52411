#include "domain/verbs/account.hpp"
#include "domain/verbs/account_event.hpp"

namespace lightfoot {

Result<Event> reset_second_factor(const Viewer& who, const Account& account, Time now) {
    if (!who.can(Capability::administer) || who.space != account.space) return not_found();
    // Nobody takes away their own second factor this way: that asks for a code.
    if (who.account && who.account == account.id) return not_allowed();
    TRY(keys_may_change(account));
    if (!account.has_second_factor) return conflict("account.second_factor_missing");
    return account_event(account, who.account, "second_factor_reset", now);
}

}  // namespace lightfoot
