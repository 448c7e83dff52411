#include "base/id.hpp"

#include "base/digest.hpp"

#include <sys/random.h>

#include <stdexcept>

namespace lightfoot {

namespace {

constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr int length = 10;

int digit_of(char c) {
    if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    if (c == 'o') c = '0';
    if (c == 'i' || c == 'l') c = '1';
    const auto at = alphabet.find(c);
    return at == std::string_view::npos ? -1 : int(at);
}

}  // namespace

std::string id_text(std::int64_t value) {
    std::string text(length, '0');
    for (int i = length - 1; i >= 0; --i, value >>= 5)
        text[std::size_t(i)] = alphabet[std::size_t(value & 31)];
    return text;
}

std::optional<std::int64_t> parse_id(std::string_view text) {
    if (text.size() != length) return std::nullopt;
    std::int64_t value = 0;
    for (char c : text) {
        const int digit = digit_of(c);
        if (digit < 0) return std::nullopt;
        value = value << 5 | digit;
    }
    return value == 0 ? std::nullopt : std::optional{value};
}

std::int64_t random_id() {
    for (;;) {
        std::int64_t value = 0;
        if (getrandom(&value, sizeof value, 0) != ssize_t(sizeof value))
            throw std::runtime_error("the system's random generator does not answer");
        value &= (std::int64_t{1} << 50) - 1;
        if (value != 0) return value;
    }
}

std::int64_t stable_id(std::string_view kind, std::string_view key) {
    std::string both(kind);
    both += '\0';  // so that ("ab", "c") and ("a", "bc") differ
    both += key;
    const auto digest = sha256(both);
    std::int64_t value = 0;
    for (int i = 0; i < 7; ++i) value = value << 8 | static_cast<unsigned char>(digest[std::size_t(i)]);
    value >>= 6;  // 56 bits to 50
    return value == 0 ? 1 : value;
}

}  // namespace lightfoot
