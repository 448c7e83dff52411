#pragma once
// A case as named fields, for the ledger.

#include "domain/case.hpp"
#include "domain/fields.hpp"

namespace lightfoot {

Fields fields_of(const Case& it);

}  // namespace lightfoot
