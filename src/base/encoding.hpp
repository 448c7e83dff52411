#pragma once
// Bytes as text and back: RFC 4648. Bytes are held in std::string.

#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

std::string base64(std::string_view bytes);     // with padding
std::string base64url(std::string_view bytes);  // for addresses and cookies: - and _, no padding
std::string base32(
    std::string_view bytes);  // capital letters, no padding, as authenticator programs expect it

// Nothing for text that is not the encoding of any bytes. Base 32 forgives case, spaces and padding: people
// type it.
std::optional<std::string> parse_base64url(std::string_view text);
std::optional<std::string> parse_base32(std::string_view text);

}  // namespace lightfoot
