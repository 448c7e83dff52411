#include "domain/password.hpp"
#include "domain/verbs/account.hpp"
#include "domain/verbs/account_event.hpp"

namespace lightfoot {

Result<Event> change_password(const Account& account, bool current_is_right, std::string_view password,
                              Time now) {
    TRY(keys_may_change(account));
    auto faults = password_faults(password, account.email, account.name, "new_password");
    if (!current_is_right) faults.insert(faults.begin(), {"current_password", "account.password_wrong"});
    if (!faults.empty()) return invalid("form.faults", std::move(faults));
    return account_event(account, account.id, "password_changed", now);
}

}  // namespace lightfoot
