#pragma once
// Reads the components of the practice world ("components" of a case in data/practice/cases.json): what its
// deliveries add to host programmes. The format is described in docs/records.md.

#include "exchange/fields.hpp"
#include "exchange/records.hpp"

namespace lightfoot {

// After the case has been read, with its deliveries; before its story.
void read_component(Fields& fields, const Case& it, Records& records);
// Those that a story of the case may name.
std::vector<StoryCarrier> carriers_of(const Case& it, const Records& records);

}  // namespace lightfoot
