#pragma once
// What is wrong with words that were to be a day.

#include "base/message.hpp"

#include <string_view>

namespace lightfoot {

// Of words that parse_date() does not take: form.no_such_day where they are written like a day and the month
// has not so many; else form.not_a_date.
Message why_no_day(std::string_view words);
bool is_no_day(std::string_view words);  // the first of the two

}  // namespace lightfoot
