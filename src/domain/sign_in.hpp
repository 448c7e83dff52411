#pragma once
// How long a sign-in lasts and what it is good for.

#include "domain/account.hpp"

namespace lightfoot {

inline constexpr std::int64_t hour_seconds = 3600, day_seconds = 24 * hour_seconds;

struct SignInRule {
    std::int64_t idle_seconds, longest_seconds;
};
// Real accounts: 12 hours without a visit, 30 days at most. Practice: 4 hours, one day.
constexpr SignInRule sign_in_rule(Space space) {
    return space == Space::real ? SignInRule{12 * hour_seconds, 30 * day_seconds}
                                : SignInRule{4 * hour_seconds, day_seconds};
}
inline constexpr std::int64_t half_way_seconds = 600;    // between password and second factor
inline constexpr std::int64_t seen_every_seconds = 600;  // how often a visit is written down

enum class SignInStage {
    ended,                // too old, or the account has ended
    needs_second_factor,  // the password was right; only the page that asks for the code may be shown
    needs_setting_up,  // the role demands a second factor and there is none yet; only the page that sets it
                       // up
    complete,
};
SignInStage stage_of(const SignIn& sign_in, const Account& account, Time now);
// When it ends if nobody comes back: the earlier of idle time and longest time.
Time ends_at(const SignIn& sign_in, Space space);

}  // namespace lightfoot
