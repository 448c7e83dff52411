#include "base/text.hpp"
#include "domain/password.hpp"
#include "domain/verbs/account.hpp"
#include "domain/verbs/account_event.hpp"

namespace lightfoot {

Result<AccountChange> accept_invitation(const Invitation& invitation, const AcceptanceForm& form, Time now) {
    if (invitation.accepted_at || now >= invitation.expires_at) return not_found("account.invitation_over");
    Account account;
    account.id = AccountId::make();
    account.language = invitation.language;
    account.space = invitation.space;
    account.institution = invitation.institution;
    account.role = invitation.role;
    account.deputy = invitation.deputy;
    account.keeps_people = invitation.keeps_people;
    account.email = invitation.email;

    auto profile = change_profile(
        account, {form.name, form.language.empty() ? invitation.language : form.language}, now);
    auto faults = profile ? std::vector<Fault>{} : profile.error().faults;
    for (auto& fault : password_faults(form.password, account.email, form.name, "new_password"))
        faults.push_back(std::move(fault));
    if (!faults.empty()) return invalid("form.faults", std::move(faults));

    account = profile->account;
    Event event = account_event(account, account.id, "invitation_accepted", now);
    event.body = {
        {"email", account.email}, {"name", account.name}, {"role", std::string(name_of(account.role))}};
    return AccountChange{std::move(account), std::move(event)};
}

}  // namespace lightfoot
