#pragma once
// What somebody types into a search, as an index is asked for it.

#include "index/query.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// One group for each word, at most 24. A word or two rarely tell their language: where they do not, each is
// looked for as every language would write it in the index, that of the reader first.
std::vector<TermGroup> groups_of(std::string_view words, const std::string& reader);

}  // namespace lightfoot
