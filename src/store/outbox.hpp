#pragma once
// Mail that waits to be sent. A notice is written in the same transaction as the act that it tells of, so
// that none is lost and none is sent for what did not happen. Links may carry tokens: they are sealed, and
// removed once sent.

#include "base/secret.hpp"
#include "domain/account.hpp"
#include "domain/notice.hpp"
#include "store/store.hpp"

#include <string>
#include <vector>

namespace lightfoot {

Notice notice_to(const Account& account, NoticeKind kind, std::string path = "", std::int64_t count = 0);
// Answers the number of the entry.
std::int64_t put_in_outbox(Transaction& transaction, const InstallationKey& key, const Notice& notice);

struct OutboxEntry {
    std::int64_t id = 0;
    Notice notice;
    std::int64_t attempts = 0;  // with this one
    Time created_at;
};
// Takes up to `count` entries that are due. Nobody else gets them for ten minutes: two servers on one data
// base do not send twice, and what a server took before it died is sent by the next.
Result<std::vector<OutboxEntry>> take_from_outbox(Store& store, const InstallationKey& key, std::size_t count,
                                                  Time now);

Result<void> note_sent(Store& store, std::int64_t id, Time now);
// Tried again after 1, 5, 25 minutes, 2, 6 and then every 12 hours; given up after 8 attempts or where it
// never can succeed.
Result<void> note_not_sent(Store& store, const OutboxEntry& entry, bool for_good, Time now);

// How many of this kind were written to this address since then.
std::int64_t count_notices(Session& session, Space space, std::string_view email, NoticeKind kind,
                           Time since);

struct OutboxCounts {
    std::int64_t waiting = 0, given_up = 0;  // given up in the last month
};
OutboxCounts count_outbox(Session& session);

}  // namespace lightfoot
