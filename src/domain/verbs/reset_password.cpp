#include "domain/password.hpp"
#include "domain/verbs/account.hpp"
#include "domain/verbs/account_event.hpp"

namespace lightfoot {

Result<Event> reset_password(const Account& account, bool link_is_good, std::string_view password, Time now) {
    if (!link_is_good || !keys_may_change(account)) return not_found("account.reset_link_over");
    auto faults = password_faults(password, account.email, account.name, "new_password");
    if (!faults.empty()) return invalid("form.faults", std::move(faults));
    return account_event(account, account.id, "password_reset", now);
}

}  // namespace lightfoot
