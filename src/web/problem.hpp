#pragma once
// An error as a program reads it: a problem document (RFC 9457) with our own members beside title and status.

#include "base/json.hpp"
#include "base/result.hpp"
#include "language/words.hpp"

#include <string_view>

namespace lightfoot {

inline constexpr std::string_view problem_type = "application/problem+json";

// For an answer whose status is not that of the error's kind.
Json problem_of(const Words& words, const Error& error, int status);

}  // namespace lightfoot
