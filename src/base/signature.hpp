#pragma once
// Who wrote a file: Ed25519 (RFC 8032). The key of an installation is derived from its secret; its public
// half is a text that people can read to each other.

#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

class SigningKey {
public:
    explicit SigningKey(std::string_view seed);                // 32 bytes that nobody else knows
    const std::string& public_key() const { return public_; }  // 32 bytes
    std::string sign(std::string_view text) const;             // 64 bytes

private:
    std::string public_, secret_;
};

bool is_signed_by(std::string_view public_key, std::string_view text, std::string_view signature);

// "base32 in groups of four" and back; forgives case, blanks and hyphens.
std::string public_key_text(std::string_view public_key);
std::optional<std::string> parse_public_key(std::string_view text);

}  // namespace lightfoot
