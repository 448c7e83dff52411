#include "domain/verbs/account.hpp"
#include "domain/verbs/account_event.hpp"

namespace lightfoot {

Result<Event> use_recovery_code(const Account& account, bool known, std::int64_t left, Time now) {
    if (account.ended_at || !account.has_second_factor) return not_found();
    if (!known) return invalid("form.faults", {{"code", "account.code_wrong"}});
    Event event = account_event(account, account.id, "recovery_code_used", now);
    event.body = {{"left", std::to_string(left)}};
    return event;
}

}  // namespace lightfoot
