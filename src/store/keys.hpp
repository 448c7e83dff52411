#pragma once
// The shells around what opens an account: password, second factor, recovery codes, a link for who forgot.
// Each reads, lets the verb of domain/verbs decide and writes change, event and notice in one transaction.
// Guesses at a present password or a code are limited here as at the sign-in: sign_in.wait (too_much).

#include "store/sign_in.hpp"

namespace lightfoot {

struct PasswordChange {
    std::string current, wanted;
};
// Ends all other sign-ins and open links.
Result<void> change_password(Doorkeeper keeper, const Caller& caller, const SignIn& sign_in,
                             const PasswordChange& change, Time now);

// Always succeeds, whether or not there is such an account; where there is, a link goes to it by mail.
// Error: sign_in.wait.
Result<void> request_reset(Doorkeeper keeper, const Caller& caller, Space space, std::string_view email,
                           Time now);
// Whose link it is; nothing where it has been used or is too old.
std::optional<Account> find_reset_account(Session& session, std::string_view token, Time now);
// Ends all sign-ins and other links. The second factor stays: who has the mailbox alone does not get in.
Result<Account> reset_password(Doorkeeper keeper, std::string_view token, std::string_view password,
                               Time now);

struct SecondFactorOffer {
    std::string secret;   // base 32, to be typed where no picture can be read, and to come back with the code
    std::string address;  // otpauth://…, for the picture
};
SecondFactorOffer offer_second_factor(const Account& account, std::string_view issuer);

struct SecondFactorSet {
    std::vector<std::string> recovery_codes;  // shown this once
    SignedIn signed_in;                       // complete, with a fresh token; all others have ended
};
Result<SecondFactorSet> enable_second_factor(Doorkeeper keeper, const Caller& caller, const SignIn& sign_in,
                                             std::string_view secret, std::string_view typed, Time now);
Result<void> disable_second_factor(Doorkeeper keeper, const Caller& caller, AccountId id,
                                   std::string_view typed, Time now);
// New ones; the old ones are worth nothing from then on.
Result<std::vector<std::string>> renew_recovery_codes(Doorkeeper keeper, const Caller& caller, AccountId id,
                                                      std::string_view typed, Time now);
// For who lost telephone and codes: by who keeps the people, an administrator, or at the command line. Ends
// the person's sign-ins, and tells both by mail.
Result<Account> reset_second_factor(Store& store, const InstallationKey& key, const Viewer& who, AccountId id,
                                    Time now);

}  // namespace lightfoot
