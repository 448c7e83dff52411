#include "domain/verbs/account.hpp"
#include "domain/verbs/account_event.hpp"

namespace lightfoot {

Result<Event> disable_second_factor(const Account& account, bool code_is_right, Time now) {
    TRY(keys_may_change(account));
    if (second_factor_required(account.role, account.space))
        return not_allowed("account.second_factor_required");
    if (!account.has_second_factor) return conflict("account.second_factor_missing");
    if (!code_is_right) return invalid("form.faults", {{"ending_code", "account.code_wrong"}});
    return account_event(account, account.id, "second_factor_disabled", now);
}

}  // namespace lightfoot
