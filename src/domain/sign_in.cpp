#include "domain/sign_in.hpp"

#include <algorithm>

namespace lightfoot {

Time ends_at(const SignIn& sign_in, Space space) {
    return std::min(sign_in.expires_at,
                    Time{sign_in.last_seen_at.seconds + sign_in_rule(space).idle_seconds});
}

SignInStage stage_of(const SignIn& sign_in, const Account& account, Time now) {
    if (account.ended_at || account.id != sign_in.account || now >= ends_at(sign_in, account.space))
        return SignInStage::ended;
    if (account.has_second_factor && !sign_in.second_factor_done) {
        const bool in_time = now.seconds < sign_in.created_at.seconds + half_way_seconds;
        return in_time ? SignInStage::needs_second_factor : SignInStage::ended;
    }
    if (!account.has_second_factor && second_factor_required(account.role, account.space))
        return SignInStage::needs_setting_up;
    return SignInStage::complete;
}

}  // namespace lightfoot
