#pragma once
// Signing in, and the browsers in which somebody is signed in.

#include "base/secret.hpp"
#include "domain/sign_in.hpp"
#include "domain/throttle.hpp"
#include "store/account.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// What everybody who opens or changes accounts needs at hand.
struct Doorkeeper {
    Store& store;
    Secrets& secrets;
    Throttle& throttle;
};

// Where the attempt comes from.
struct Caller {
    std::string address;        // of the browser
    std::string device_cookie;  // as it was set when somebody signed in here before; empty: none
    std::string browser;        // its own words about itself, for the list of sign-ins
};

struct SignInForm {
    Space space = Space::real;
    std::string email, password;
};
struct SignedIn {
    Account account;
    SignIn sign_in;
    SignInStage stage = SignInStage::complete;
    std::string token;  // for the cookie of the sign-in, fresh each time
    std::string
        device_cookie;  // for the cookie of the device, which outlives the sign-in; empty until complete
};
// Errors: sign_in.wait (too_much, minutes), sign_in.wrong (invalid; the same, after the same time, whether
// the address or the password is wrong), error.busy.
Result<SignedIn> sign_in(Doorkeeper keeper, const Caller& caller, const SignInForm& form, Time now);
// The code of the app, or a recovery code. `token` is that of the half-way sign-in, which ends. Errors: as
// above, and sign_in.begin_again (conflict) where the half-way sign-in is too old.
Result<SignedIn> prove_second_factor(Doorkeeper keeper, const Caller& caller, std::string_view token,
                                     std::string_view typed, Time now);

struct Present {
    Account account;
    SignIn sign_in;
    SignInStage stage = SignInStage::ended;
};
// Who is it? One look-up by key. Nothing where the token is unknown or its sign-in has ended.
std::optional<Present> find_sign_in(Session& session, std::string_view token, Time now);
// A visit is written down every ten minutes, not at each request: ask first, then write.
bool visit_is_due(const SignIn& sign_in, Time now);
Result<void> note_visit(Store& store, const SignIn& sign_in, Time now);

// Those that have not ended, the last seen first. `id` of a sign-in on pages: base64url of its token's hash.
std::vector<SignIn> list_sign_ins(Session& session, const Account& account, Time now);
// One's own only; others are not found.
Result<void> end_sign_in(Store& store, AccountId account, std::string_view id, Time now);
Result<void> end_other_sign_ins(Store& store, const SignIn& kept, Time now);
void end_sign_ins(Session& session, AccountId account);

// Used by the shells of keys.hpp: writes a sign-in with a fresh token.
SignedIn write_sign_in(Session& session, const Account& account, std::string_view browser,
                       bool second_factor_done, Time now);
// The code of the app, once; or a recovery code, once, which is recorded and told by mail. False: neither.
Result<bool> use_code(Transaction& transaction, const InstallationKey& key, const Account& account,
                      std::string_view typed);
// A recovery code as it is kept: worth nothing without the installation's key.
std::string recovery_hash(const InstallationKey& key, AccountId account, std::string_view code);
// How the throttle knows an account: by what was typed.
Attempt attempt_of(const InstallationKey& key, const Caller& caller, Space space, std::string_view email);

// Removes what has ended long ago: sign-ins, invitations, links, sent mail. Once a day.
Result<void> forget_old(Store& store, Time now);

}  // namespace lightfoot
