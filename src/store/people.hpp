#pragma once
// The shells around the people of an institution: inviting, accepting, changing, ending; and the command
// line's way to the first administrator.

#include "domain/institution.hpp"
#include "store/sign_in.hpp"

namespace lightfoot {

// Sends the invitation by mail. Answers the path of its link, which the command line prints:
// "/invitation/TOKEN".
Result<std::string> invite_person(Store& store, const InstallationKey& key, const Viewer& who,
                                  InstitutionId institution, const InvitationForm& form, Time now);
// `id` of an invitation on pages: base64url of its token's hash.
Result<void> withdraw_invitation(Store& store, const Viewer& who, std::string_view id, Time now);

// What the link in the mail leads to; nothing where it was used, taken back or is too old.
struct OpenInvitation {
    Invitation invitation;
    Institution institution;
};
std::optional<OpenInvitation> find_open_invitation(Session& session, std::string_view token, Time now);
// Makes the account; signing in comes after.
Result<Account> accept_invitation(Store& store, Secrets& secrets, std::string_view token,
                                  const AcceptanceForm& form, Time now);

// `version` is the one that the form was made from: conflict account.changed_meanwhile where it is another by
// now.
Result<Account> change_profile(Store& store, AccountId id, std::int64_t version, const OwnProfile& profile,
                               Time now);
Result<Account> change_role_flags(Store& store, const Viewer& who, AccountId id, std::int64_t version,
                                  RoleFlags flags, Time now);
Result<Account> end_account(Store& store, const Viewer& who, AccountId id, std::int64_t version, Time now);

struct NewPerson {
    Account account;  // space, institution (none: that of the operator), role, flags, e-mail, name, language
    std::string password;
};
// At the command line: an account without invitation. The operator's institution is made where there is none
// yet.
Result<Account> add_person(Store& store, Secrets& secrets, const NewPerson& person, Time now);

}  // namespace lightfoot
