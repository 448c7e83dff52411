#pragma once
// What may be done with accounts: one verb, one file. Each decides purely from what is handed in and answers
// what is to be written with the event for the ledger; the store does both in one transaction
// (store/account.hpp). An event's body may hold e-mail and name (it can be erased), never a password, token,
// code or hash.

#include "base/result.hpp"
#include "domain/account.hpp"
#include "domain/change.hpp"
#include "domain/institution.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

struct AccountChange {
    Account account;  // as it shall be; version not yet raised
    Event event;
};

// The operator at the command line: may what an administrator may, and nobody is named as actor.
Viewer console_viewer(Space space);

// Roles that people of this institution can have.
bool admits(const Institution& institution, Role role);

// How many people of the institution keep its people today.
struct Keepers {
    std::int64_t count = 0;
};

struct InvitationForm {
    std::string email, language;
    Role role = Role::visitor;
    bool deputy = false, keeps_people = false;
};
struct Invited {
    Invitation invitation;  // without its token
    Event event;
};
inline constexpr std::int64_t invitation_days = 14;
// By somebody who keeps the people of the institution; by an administrator only while nobody does, or in the
// operator's own institution. Then the invited person keeps the people.
Result<Invited> invite(const Viewer& who, const Institution& institution, Keepers keepers,
                       const InvitationForm& form, Time now);

// By who may invite into the institution.
Result<Event> withdraw_invitation(const Viewer& who, const Invitation& invitation, Time now);

struct AcceptanceForm {
    std::string name, language, password;  // without a language: that of the invitation
};
Result<AccountChange> accept_invitation(const Invitation& invitation, const AcceptanceForm& form, Time now);

// At the command line, for the first administrator: an account without invitation. `wanted` has everything
// but the id.
Result<AccountChange> add_person(const Institution& institution, const Account& wanted,
                                 std::string_view password, Time now);

struct OwnProfile {
    std::string name, language;
};
Result<AccountChange> change_profile(const Account& account, const OwnProfile& profile, Time now);

Result<Event> change_password(const Account& account, bool current_is_right, std::string_view password,
                              Time now);

struct SecondFactorEnabled {
    std::int64_t last_step = 0;  // of the code that proved it
    Event event;
};
// `typed` shows that the program with the secret works.
Result<SecondFactorEnabled> enable_second_factor(const Account& account, std::string_view secret,
                                                 std::string_view typed, Time now);
Result<Event> renew_recovery_codes(const Account& account, bool code_is_right, Time now);
// By its owner, who just typed a right code; not where the role demands it.
Result<Event> disable_second_factor(const Account& account, bool code_is_right, Time now);
// For who lost telephone and recovery codes: by a colleague who keeps the people of the institution, an
// administrator, or at the command line. Never by oneself.
Result<Event> reset_second_factor(const Viewer& who, const Account& account, Time now);
// `known`: the code is one of this account's and unused. `left`: unused ones after this.
Result<Event> use_recovery_code(const Account& account, bool known, std::int64_t left, Time now);

// By a keeper of the institution, an administrator, or the person; not of the last who keeps the
// institution's people (except by an administrator, who can then invite the next).
Result<AccountChange> end_account(const Viewer& who, const Account& account, Keepers keepers, Time now);

// At the command line alone, for who asks that nothing about them be kept: the account ends, if it has not,
// and says nothing of the person any more. Its id stays: the ledger's chain names it.
Result<AccountChange> erase_account(const Viewer& who, const Account& account, Keepers keepers, Time now);

struct RoleFlags {
    bool deputy = false, keeps_people = false;
};
Result<AccountChange> change_role_flags(const Viewer& who, const Account& account, Keepers keepers,
                                        RoleFlags flags, Time now);

// Nothing where no mail is to be sent: no such account, or three links are open already. The page says the
// same each time.
inline constexpr std::int64_t reset_link_seconds = 2 * 3600;
inline constexpr std::int64_t most_open_reset_links = 3;
std::optional<Event> request_reset(const std::optional<Account>& account, std::int64_t open_links, Time now);
// `link_is_good`: unused and not expired.
Result<Event> reset_password(const Account& account, bool link_is_good, std::string_view password, Time now);

}  // namespace lightfoot
