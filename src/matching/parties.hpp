#pragma once
// Whether two names or references are one organisation's.

#include "domain/activity.hpp"

#include <string>
#include <string_view>

namespace lightfoot {

const ActivityParty* who_reports(const Activity& activity);  // null: nobody is stated

// By reference where both have one, else by name.
bool same_organisation(const ActivityParty& one, const ActivityParty& other);

// A name by its words alone: case, accents, signs and what stands in brackets do not count.
std::string name_words(std::string_view name);

}  // namespace lightfoot
