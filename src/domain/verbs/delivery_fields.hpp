#pragma once
// The fields of a delivery as a side writes them, and who has agreed to them.

#include "domain/verbs/case_rules.hpp"

namespace lightfoot {

// Checked and cleaned. Only what it is needs saying.
Result<Delivery> with_fields(Delivery delivery, const DeliveryForm& form);
// This side agrees, and it alone.
void agree(Delivery& delivery, Side side, Time now);

}  // namespace lightfoot
