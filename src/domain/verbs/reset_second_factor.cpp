#include "domain/verbs/account.hpp"
#include "domain/verbs/account_event.hpp"

namespace lightfoot {

Result<Event> reset_second_factor(const Viewer& who, const Account& account, Time now) {
    const bool administers = who.can(Capability::administer) && who.space == account.space;
    const bool own_institution = who.institution && who.institution == account.institution;
    if (!administers && !own_institution) return not_found();
    if (!administers && !who.can(Capability::keep_people)) return not_allowed();
    // Nobody takes away their own second factor this way: that asks for a code.
    if (who.account && who.account == account.id) return not_allowed();
    TRY(keys_may_change(account));
    if (!account.has_second_factor) return conflict("account.second_factor_missing");
    return account_event(account, who.account, "second_factor_reset", now);
}

}  // namespace lightfoot
