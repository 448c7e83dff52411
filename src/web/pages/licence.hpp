#pragma once
// The licence of a data set in words, by the id that its publisher states.

#include "web/page.hpp"

#include <string>
#include <string_view>

namespace lightfoot {

// The id itself where it is not known; "not stated" where there is none.
std::string licence_name(const Words& words, std::string_view id);
// The same; a link where it is known where its text stands.
Html licence_link(const Frame& frame, std::string_view id);

}  // namespace lightfoot
