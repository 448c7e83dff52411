#pragma once
// Reads what of a practice case is told to everybody ("story" in data/practice/cases.json). The format is
// described in docs/records.md.

#include "exchange/fields.hpp"
#include "exchange/records.hpp"

namespace lightfoot {

// After the case has been read, with its request.
void read_story(Fields& fields, const Case& it, Records& records);

}  // namespace lightfoot
