#pragma once
// SHA-1, for one purpose: the one-time codes of RFC 6238, which authenticator programs compute with it.
// HMAC-SHA1 is not touched by the collisions that made SHA-1 unfit for signatures. Nothing else here uses it.

#include <string>
#include <string_view>

namespace lightfoot {

std::string sha1(std::string_view bytes);                            // 20 bytes
std::string hmac_sha1(std::string_view key, std::string_view text);  // 20 bytes, RFC 2104

}  // namespace lightfoot
