#pragma once
// Limits on guessing that cannot be used to lock others out. What is counted is always the one who tries (an
// address, or a device that signed in before), never the account alone: a right password from elsewhere is
// not held up by anybody's guesses. Memory is bounded; the clock is handed in. All functions may be called
// from any thread.

#include "base/time.hpp"

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lightfoot {

// So many tries without a wait; then waits that double with each further try; one try is forgiven for each so
// many seconds that pass.
struct ThrottleRule {
    std::int32_t free_tries = 5;
    std::int64_t first_wait_seconds = 15, longest_wait_seconds = 3600, forgive_seconds = 1800;
};

// One rule for many keys.
class RateLimit {
public:
    // `hash_key`: 16 random bytes. `slots`: keys remembered, 40 bytes each; the least burdened are forgotten
    // first.
    RateLimit(ThrottleRule rule, std::string hash_key, std::size_t slots = 8192);

    std::int64_t wait_seconds(std::string_view key, Time now) const;  // 0: may try now
    void charge(std::string_view key, Time now);
    std::int64_t take(std::string_view key, Time now);  // waits, or charges and answers 0
    void give_back(std::string_view key, Time now);     // one try
    void forget(std::string_view key);                  // all tries

private:
    struct Slot {
        std::uint64_t key = 0;
        std::int32_t tries = 0;  // 0: the slot is free
        Time counted_at, blocked_until;
    };
    std::int32_t tries_left(const Slot& slot, Time now) const;
    std::int64_t wait_of(std::uint64_t key, Time now) const;
    void add_try(std::uint64_t key, Time now);
    const Slot* find(std::uint64_t key) const;
    Slot* find(std::uint64_t key) { return const_cast<Slot*>(std::as_const(*this).find(key)); }
    Slot& find_or_make(std::uint64_t key, Time now);

    const ThrottleRule rule_;
    const std::string hash_key_;
    mutable std::mutex mutex_;
    std::vector<Slot> slots_;
};

// Somebody tries to sign in.
struct Attempt {
    std::string address;  // of the browser: "192.0.2.7", "2001:db8::7"
    std::string
        account;  // space and folded e-mail, as typed; whether there is such an account makes no difference
    std::string device;  // from a cookie whose signature for this very account was checked; empty: none
};

class Throttle {
public:
    explicit Throttle(const std::string& hash_key);

    // Seconds to wait before the password may be tried; 0: go on, and the try is charged already, so that a
    // hundred at once are no way around.
    std::int64_t try_password(const Attempt& attempt, Time now);
    // The same for the second step. Strangers' devices share one limit per account here: only who knows the
    // password comes so far, and a device that signed in before is not held up by it.
    std::int64_t try_second_factor(const Attempt& attempt, Time now);
    // Signed in completely: what this one tried is forgiven.
    void signed_in(const Attempt& attempt, Time now);
    // A link for a forgotten password is asked for: a few for each account and address.
    std::int64_t try_reset(const Attempt& attempt, Time now);
    // Somebody without an account uses the open door of the front page.
    std::int64_t try_open_door(std::string_view address, Time now);
    // The password was changed: whoever guessed second factors knows the old one only.
    void password_changed(std::string_view account);

private:
    std::mutex mutex_;  // between asking several limits and charging them
    RateLimit address_, pair_, device_, second_factor_, reset_, open_door_;
};

// What counts as one address: an IPv4 address, or the /64 that one subscriber has in IPv6. Other text stays
// as it is.
std::string address_prefix(std::string_view address);

}  // namespace lightfoot
