#include "domain/verbs/account.hpp"
#include "domain/verbs/account_event.hpp"

namespace lightfoot {

std::optional<Event> request_reset(const std::optional<Account>& account, std::int64_t open_links, Time now) {
    // Three links at a time: enough for the impatient, too few to fill a mailbox. All of them work, so that
    // who asks for links in another's name takes nothing away.
    if (!account || !keys_may_change(*account) || open_links >= most_open_reset_links) return std::nullopt;
    return account_event(*account, {}, "reset_requested", now);
}

}  // namespace lightfoot
