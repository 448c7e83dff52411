#include "base/encoding.hpp"

#include <cstdint>

namespace lightfoot {

namespace {

constexpr std::string_view alphabet_64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view alphabet_64_url =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view alphabet_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

// The bits of `bytes`, `width` at a time, each group a letter of the alphabet; the last group is filled with
// zeros.
std::string encoded(std::string_view bytes, std::string_view alphabet, int width) {
    std::string text;
    std::uint32_t held = 0;
    int bits = 0;
    for (const unsigned char byte : bytes) {
        held = held << 8 | byte;
        bits += 8;
        for (; bits >= width; bits -= width) text += alphabet[held >> (bits - width) & ((1u << width) - 1)];
        held &= (1u << bits) - 1;
    }
    if (bits > 0) text += alphabet[held << (width - bits) & ((1u << width) - 1)];
    return text;
}

// Nothing where a letter is foreign, or where the left-over bits are too many or not zero.
std::optional<std::string> decoded(std::string_view text, std::string_view alphabet, int width) {
    std::string bytes;
    std::uint32_t held = 0;
    int bits = 0;
    for (const char letter : text) {
        const auto digit = alphabet.find(letter);
        if (digit == std::string_view::npos) return std::nullopt;
        held = held << width | std::uint32_t(digit);
        bits += width;
        if (bits >= 8) {
            bits -= 8;
            bytes += char(held >> bits & 0xff);
        }
        held &= (1u << bits) - 1;
    }
    if (bits >= width || held != 0) return std::nullopt;
    return bytes;
}

}  // namespace

std::string base64(std::string_view bytes) {
    std::string text = encoded(bytes, alphabet_64, 6);
    text.append((4 - text.size() % 4) % 4, '=');
    return text;
}
std::string base64url(std::string_view bytes) { return encoded(bytes, alphabet_64_url, 6); }
std::string base32(std::string_view bytes) { return encoded(bytes, alphabet_32, 5); }

std::optional<std::string> parse_base64url(std::string_view text) {
    return decoded(text, alphabet_64_url, 6);
}

std::optional<std::string> parse_base32(std::string_view text) {
    std::string letters;
    for (const char c : text) {
        if (c == ' ' || c == '-' || c == '=') continue;
        letters += c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
    }
    return decoded(letters, alphabet_32, 5);
}

}  // namespace lightfoot
