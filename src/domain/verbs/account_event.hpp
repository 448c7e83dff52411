#pragma once
// Used by the verbs of accounts only.

#include "base/result.hpp"
#include "domain/account.hpp"
#include "domain/change.hpp"

#include <string>

namespace lightfoot {

Event account_event(const Account& account, AccountId actor, std::string verb,
                    Time now);  // with an empty body

// The account is in use and is not one of the practice accounts that everybody shares.
Result<void> keys_may_change(const Account& account);

}  // namespace lightfoot
