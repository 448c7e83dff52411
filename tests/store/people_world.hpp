#pragma once
// People of the small world, for the tests of accounts on both data bases: of two States, the desk and the
// operator.

#include "base/one_time_code.hpp"
#include "store/institution.hpp"
#include "store/keys.hpp"
#include "store/outbox.hpp"
#include "store/people.hpp"

#include "support/store_contract.hpp"
#include "support/world.hpp"

#include <string>

namespace lightfoot::testing {

class PeopleWorld : public StoreContract {
protected:
    static constexpr Time now{1'790'000'000};
    static constexpr Time later(std::int64_t seconds) { return {now.seconds + seconds}; }
    static inline const std::string password = "a long first phrase";

    void SetUp() override;
    Account person(InstitutionId of, Role role, const std::string& name, bool keeps_people = false);
    Doorkeeper keeper() { return {*store, secrets, throttle}; }
    static Viewer as(const Account& account);
    static Caller caller(std::string address = "192.0.2.1") {
        return {std::move(address), "", "Firefox on Debian"};
    }

    Result<SignedIn> enter(const Account& account, Time at = now) {
        return sign_in(keeper(), caller(), {account.space, account.email, password}, at);
    }
    // Sets up a second factor and answers its secret, in bytes.
    std::string set_up(const Account& account, Time at = now);
    static std::string code_at(const std::string& secret, Time at) {
        return one_time_code(secret, at.seconds / 30);
    }
    std::optional<Present> present(const std::string& token, Time at = now) {
        return store->read([&](Session& session) { return find_sign_in(session, token, at); });
    }
    Account again(const Account& account) {
        return store->read([&](Session& session) { return find_any_account(session, account.id).value(); });
    }
    std::vector<OutboxEntry> mail(Time at = now) {
        return take_from_outbox(*store, secrets.key, 100, at).value();
    }
    std::int64_t events(const std::string& verb) {
        return store->read([&](Session& session) {
            return session
                .one(
                    "SELECT COUNT(*) FROM event WHERE verb = $1",
                    [](const Row& row) { return row.integer(0); }, verb)
                .value();
        });
    }

    Secrets secrets{InstallationKey(std::string(32, 'k')), PasswordHasher(2, {1, 64 * 1024})};
    Throttle throttle{"0123456789abcdef"};
};

// What was said: the fault's message with its place, or the error's key; empty where all went well.
template <class T>
std::string said(const Result<T>& result) {
    if (result) return "";
    const auto& error = result.error();
    return error.faults.empty() ? error.message.key
                                : error.faults[0].place + ": " + error.faults[0].message.key;
}

}  // namespace lightfoot::testing
