#include "domain/verbs/account.hpp"
#include "domain/verbs/account_event.hpp"

namespace lightfoot {

Result<Event> renew_recovery_codes(const Account& account, bool code_is_right, Time now) {
    TRY(keys_may_change(account));
    if (!account.has_second_factor) return conflict("account.second_factor_missing");
    if (!code_is_right) return invalid("form.faults", {{"code", "account.code_wrong"}});
    return account_event(account, account.id, "recovery_codes_renewed", now);
}

}  // namespace lightfoot
