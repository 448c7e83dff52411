#pragma once
// Accounts, what opens them, and the invitations to new ones. Visibility is in the queries: a person finds
// the people of the own institution, an administrator all people of the space, a visitor nobody.

#include "domain/account.hpp"
#include "domain/verbs/account.hpp"
#include "store/session.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

std::optional<Account> find_account(Session& session, const Viewer& viewer, AccountId id);
// People in use first, then by name as written; the page puts them in the order of the reader's language.
std::vector<Account> list_people(Session& session, const Viewer& viewer, InstitutionId institution);
// All accounts of a space that are in use: for the command line, and for the practice accounts of the sign-in
// page.
std::vector<Account> list_accounts(Session& session, Space space);

// Whoever it is, before anybody is signed in: for the shells of signing in and the command line only.
std::optional<Account> find_account_by_email(Session& session, Space space, std::string_view email);
std::optional<Account> find_any_account(Session& session, AccountId id);

// How many people in use keep the institution's people.
Keepers count_keepers(Session& session, InstitutionId institution);

// Refused (account.email_taken) where the space has an account of this address.
Result<void> insert_account(Session& session, const Account& account, std::string_view password_hash,
                            Time now);
// Writes profile, flags and end, counts the version up. False where the version is another: somebody was
// faster. An account that ends loses its keys and sign-ins, and its address is free for a new one.
bool update_account(Session& session, const Account& account);

// What opens an account.
struct AccountKeys {
    std::string password_hash;                 // argon2id
    std::optional<std::string> sealed_secret;  // of the second factor; none: not set up
    std::int64_t last_step = 0;                // of the last code that was used
};
std::optional<AccountKeys> find_keys(Session& session, AccountId id);
void write_password(Session& session, AccountId id, std::string_view password_hash);
void write_second_factor(Session& session, AccountId id, const std::optional<std::string>& sealed_secret,
                         std::int64_t last_step);
// False where the step was used already: two browsers cannot use one code.
bool use_step(Session& session, AccountId id, std::int64_t step);

// Links for a forgotten password, and recovery codes: only hashes are kept.
enum class RecoveryKind { reset, code };
void insert_recovery(Session& session, std::string_view hash, AccountId account, RecoveryKind kind, Time now,
                     std::optional<Time> expires_at);
std::int64_t count_recoveries(Session& session, AccountId account, RecoveryKind kind,
                              Time now);  // that are open
// The account whose open link this is.
std::optional<AccountId> find_reset(Session& session, std::string_view hash, Time now);
bool use_recovery(Session& session, std::string_view hash, AccountId account, RecoveryKind kind, Time now);
void delete_recoveries(Session& session, AccountId account, RecoveryKind kind);

// Open ones, by the moment they were sent.
std::vector<Invitation> list_invitations(Session& session, const Viewer& viewer, InstitutionId institution,
                                         Time now);
std::optional<Invitation> find_invitation(Session& session, std::string_view token_hash);
void insert_invitation(Session& session, const Invitation& invitation);
void accept_invitation(Session& session, std::string_view token_hash, Time now);
void delete_invitation(Session& session, std::string_view token_hash);

}  // namespace lightfoot
