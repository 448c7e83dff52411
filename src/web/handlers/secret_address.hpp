#pragma once
// Addresses that work without signing in because nobody guesses them: what is not found counts as a guess, by
// the address it comes from.

#include "domain/throttle.hpp"
#include "web/call.hpp"
#include "web/dispatch.hpp"

#include <optional>

namespace lightfoot {

// What was found; else not_found(unknown), and too_much after many.
template <class T>
Result<T> known_or_limited(Call& call, std::optional<T> found, const char* unknown) {
    if (found) return std::move(*found);
    const auto wait = call.app.throttle.try_open_door(client_address(call.app.settings, call.http), call.now);
    if (wait > 0) return too_much({"error.too_often", {{"seconds", wait}}});
    return not_found(unknown);
}

}  // namespace lightfoot
