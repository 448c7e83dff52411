#pragma once
// Signing in, one's own account, and the people of an institution.

#include "domain/account.hpp"
#include "web/http.hpp"
#include "web/pages/confirmation.hpp"
#include "web/pages/parts.hpp"

namespace lightfoot {

struct PracticeAccountRow {
    std::string email, password, institution;
    Role role = Role::visitor;
    bool deputy = false;
};
struct SignInView {
    const Error* error = nullptr;
    std::string email, next;
    std::vector<PracticeAccountRow> practice;  // shown in practice mode only
    NameValues along;                          // what a visitor wrote, on its way into a request
};
Page sign_in_page(const Frame& frame, const SignInView& view);

struct SecondFactorView {
    const Error* error = nullptr;
    std::string next;
    NameValues along;
};
Page second_factor_page(const Frame& frame,
                        const SecondFactorView& view);  // after the password: the code, or a recovery code

struct SessionRow {
    std::string id;  // hash of its token
    std::string device;
    Time created_at, last_seen_at;
    bool current = false;
};
struct AccountView {
    Account account;
    std::string institution;
    std::vector<SessionRow> sessions;
    std::size_t recovery_codes = 0;  // unused ones
    std::optional<EntryView> entry = {};  // of one's institution, for who speaks for it
    const Error* error = nullptr;
    NameValues typed;
    bool keys_may_change = true;  // not for practice accounts that everybody shares
};
Page account_page(const Frame& frame, const AccountView& view);

struct SecondFactorSetupView {
    std::string secret, address;  // base 32, otpauth://…
    std::string picture;          // path data of the QR code, as of an SVG <path d>
    int picture_size = 0;         // modules along a side
    bool demanded = false;        // the role asks for it
    const Error* error = nullptr;
};
Page second_factor_setup_page(const Frame& frame, const SecondFactorSetupView& view);
Page recovery_codes_page(const Frame& frame, const std::vector<std::string>& codes);

struct ResetView {
    const Error* error = nullptr;
    bool asked = false;  // the mail is on its way, if there is such an account
};
Page forgotten_page(const Frame& frame, const ResetView& view);

// A link from a mail: a new password, or an invitation to accept.
struct NewPasswordView {
    Url action;
    std::string institution;  // of an invitation; empty: a reset
    Role role = Role::visitor;
    const Error* error = nullptr;
    NameValues typed;
};
Page new_password_page(const Frame& frame, const NewPasswordView& view);

struct PersonRow {
    Account account;
    bool self = false;
};
struct InvitationRow {
    std::string id, email;
    Role role = Role::visitor;
    Time expires_at;
};
struct PeopleView {
    std::string institution_id, institution;
    std::vector<PersonRow> people;
    std::vector<Account> former;  // whose accounts have ended
    std::vector<InvitationRow> invitations;
    std::vector<Role> roles;  // that may be given
    const Error* error = nullptr;
    NameValues typed;
};
Page people_page(const Frame& frame, const PeopleView& view);

// The question before the second step of a colleague is switched off.
struct ResetSecondFactorView {
    Account account;
    Url people;  // where one comes from
};
Page reset_second_factor_page(const Frame& frame, const ResetSecondFactorView& view);

}  // namespace lightfoot
