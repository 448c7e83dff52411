#pragma once
// What a browser calls itself, in words that people know: "Firefox on Windows". A guess by marks; nothing
// is decided by it.

#include "base/message.hpp"

#include <string_view>

namespace lightfoot {

// session.on with both names, or session.unknown_device.
Message device_words(std::string_view user_agent);

}  // namespace lightfoot
