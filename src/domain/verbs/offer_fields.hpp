#pragma once
// Used by write_offer and edit_offer only.

#include "domain/verbs/rules.hpp"

namespace lightfoot {

// `offer` with everything that its provider may write taken from `draft`, checked and cleaned. Dates of the
// shelf that lie before today are left out.
Result<Offer> with_fields(Offer offer, const Offer& draft, Date today);

}  // namespace lightfoot
