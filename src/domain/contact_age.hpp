#pragma once
// The age of a contact that nobody has confirmed yet: counted from the day on which it was entered here, or
// on which somebody of the institution first had an account and could have said that it is right.

#include "domain/institution.hpp"

namespace lightfoot {

// `entered_on` counts for a contact that was never confirmed only. None: nobody here stands behind it, and it
// is on no ladder.
FreshnessState freshness_of(const Institution& institution, const std::optional<Date>& entered_on,
                            const FreshnessRules& rules, Date today);
// What another source has published and nobody confirmed is reminded of, and not hidden: hiding it would take
// back what was never promised here.
UpkeepStep next_step(const Institution& institution, const std::optional<Date>& entered_on,
                     const FreshnessRules& rules, Date today);

}  // namespace lightfoot
