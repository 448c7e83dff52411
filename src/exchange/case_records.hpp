#pragma once
// Reads the cases of the practice world (data/practice/cases.json), so that everybody finds some at several
// stages. The format is described in docs/records.md.

#include "exchange/fields.hpp"
#include "exchange/records.hpp"

#include <functional>

namespace lightfoot {

// After institutions and requests. `institution` finds one by its key, or reports the fault.
void read_case(Fields& fields,
               const std::function<InstitutionId(Fields&, std::string_view name)>& institution,
               Records& records);

}  // namespace lightfoot
