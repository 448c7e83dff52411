#pragma once
// SHA-256 and hexadecimal text, for the ledger and for recognising changed data.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

std::string sha256(std::string_view bytes);                   // 32 bytes
// The same of what comes in pieces.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    void add(std::string_view bytes);
    std::string digest();  // once, at the end

private:
    struct State;
    std::unique_ptr<State> state_;
};
std::string hex(std::string_view bytes);                      // lower case, two characters a byte
std::optional<std::string> parse_hex(std::string_view text);  // nothing for odd lengths and other characters

}  // namespace lightfoot
