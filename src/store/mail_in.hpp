#pragma once
// Mail that came in, each taken once, and addresses that bounce. A bounce is believed only where it names one
// of our own mails: its id is random and stands in the outbox, so nobody can make an address look dead.

#include "domain/space.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// Begins to take a mail. False where it was taken already, or somebody else is at it; what was begun and not
// finished within ten minutes is begun anew.
Result<bool> begin_taking(Store& store, std::string_view key, Time now);
// `outcome`: "reply", "form", "bounce", "automatic", "nobody", "refused".
Result<void> finish_taking(Store& store, std::string_view key, std::string_view outcome, Time now);
Result<void> give_up_taking(Store& store, std::string_view key, Time now);  // to be tried again later

// What happened to mail in the last thirty days, by outcome.
struct TakenCount {
    std::string outcome;
    std::int64_t count = 0;
};
std::vector<TakenCount> count_taken(Session& session);

struct BouncingAddress {
    Space space = Space::real;
    std::string email;
    Date first_on, last_on;
    std::int64_t count = 0;
    std::string diagnosis;  // what the other server said, one line of a stranger
    bool operator==(const BouncingAddress&) const = default;
};
// Marks the address of the outbox entry. False where there is no such entry.
Result<bool> mark_bouncing(Store& store, std::int64_t outbox_id, std::string_view diagnosis, Time now);
std::optional<BouncingAddress> find_bouncing(Session& session, Space space, std::string_view email);
std::vector<BouncingAddress> list_bouncing(Session& session, Space space);  // by address
// A mail came from there, or a person says that it works again. True where it was marked.
Result<bool> clear_bouncing(Store& store, Space space, std::string_view email, AccountId actor, Time now);

}  // namespace lightfoot
