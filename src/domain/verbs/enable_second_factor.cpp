#include "base/one_time_code.hpp"
#include "domain/verbs/account.hpp"
#include "domain/verbs/account_event.hpp"

namespace lightfoot {

Result<SecondFactorEnabled> enable_second_factor(const Account& account, std::string_view secret,
                                                 std::string_view typed, Time now) {
    TRY(keys_may_change(account));
    if (account.has_second_factor) return conflict("account.second_factor_there");
    const auto step = matching_step(secret, typed, now, 0);
    if (!step) return invalid("form.faults", {{"code", "account.code_wrong"}});
    return SecondFactorEnabled{*step, account_event(account, account.id, "second_factor_enabled", now)};
}

}  // namespace lightfoot
