#pragma once
// SHA-256 and hexadecimal text, for the ledger and for recognising changed data.

#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

std::string sha256(std::string_view bytes);                   // 32 bytes
std::string hex(std::string_view bytes);                      // lower case, two characters a byte
std::optional<std::string> parse_hex(std::string_view text);  // nothing for odd lengths and other characters

}  // namespace lightfoot
