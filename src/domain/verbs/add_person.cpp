#include "base/text.hpp"
#include "domain/email_address.hpp"
#include "domain/password.hpp"
#include "domain/verbs/account.hpp"
#include "domain/verbs/account_event.hpp"

namespace lightfoot {

Result<AccountChange> add_person(const Institution& institution, const Account& wanted,
                                 std::string_view password, Time now) {
    Account account = wanted;
    account.id = AccountId::make();
    account.institution = institution.id;
    account.email = trimmed(wanted.email);
    auto profile = change_profile(account, {wanted.name, wanted.language}, now);
    auto faults = profile ? std::vector<Fault>{} : profile.error().faults;
    if (!valid_email(account.email)) faults.push_back({"email", "account.email_invalid"});
    if (!admits(institution, account.role)) faults.push_back({"role", "account.role_does_not_fit"});
    if (account.deputy && account.role != Role::point_of_contact)
        faults.push_back({"deputy", "account.deputy_of_nobody"});
    for (auto& fault : password_faults(password, account.email, wanted.name, "new_password"))
        faults.push_back(std::move(fault));
    if (!faults.empty()) return invalid("form.faults", std::move(faults));

    account = profile->account;
    Event event = account_event(account, {}, "added", now);
    event.body = {
        {"email", account.email}, {"name", account.name}, {"role", std::string(name_of(account.role))}};
    return AccountChange{std::move(account), std::move(event)};
}

}  // namespace lightfoot
