// SHA-1 as RFC 3174 describes it, section 6.1 ("method 1"): the message is padded with a one bit, zeros and
// its length in bits to a whole number of 64-byte blocks; each block is widened to 80 words and folded into
// five words of state. HMAC as RFC 2104: H(key xor opad, H(key xor ipad, text)), keys longer than a block
// hashed first.

#include "base/sha1.hpp"

#include <array>
#include <bit>
#include <cstdint>

namespace lightfoot {

namespace {

constexpr std::size_t block_size = 64;
using State = std::array<std::uint32_t, 5>;

std::string padded(std::string_view bytes) {
    std::string message(bytes);
    message += char(0x80);
    while (message.size() % block_size != block_size - 8) message += '\0';
    const std::uint64_t bits = std::uint64_t(bytes.size()) * 8;
    for (int shift = 56; shift >= 0; shift -= 8) message += char(bits >> shift & 0xff);
    return message;
}

std::array<std::uint32_t, 80> widened(const char* block) {
    std::array<std::uint32_t, 80> words{};
    for (std::size_t t = 0; t < 80; ++t) {
        if (t < 16)
            for (std::size_t i = 0; i < 4; ++i)
                words[t] = words[t] << 8 | static_cast<unsigned char>(block[4 * t + i]);
        else words[t] = std::rotl(words[t - 3] ^ words[t - 8] ^ words[t - 14] ^ words[t - 16], 1);
    }
    return words;
}

// The function and the constant of step t.
std::uint32_t mixed(std::size_t t, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
    if (t < 20) return ((b & c) | (~b & d)) + 0x5A827999;
    if (t < 40) return (b ^ c ^ d) + 0x6ED9EBA1;
    if (t < 60) return ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDC;
    return (b ^ c ^ d) + 0xCA62C1D6;
}

void fold(State& state, const char* block) {
    const auto words = widened(block);
    auto [a, b, c, d, e] = state;
    for (std::size_t t = 0; t < 80; ++t) {
        const std::uint32_t next = std::rotl(a, 5) + mixed(t, b, c, d) + e + words[t];
        e = d, d = c, c = std::rotl(b, 30), b = a, a = next;
    }
    state[0] += a, state[1] += b, state[2] += c, state[3] += d, state[4] += e;
}

}  // namespace

std::string sha1(std::string_view bytes) {
    const std::string message = padded(bytes);
    State state{0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
    for (std::size_t at = 0; at < message.size(); at += block_size) fold(state, message.data() + at);
    std::string digest;
    for (const std::uint32_t word : state)
        for (int shift = 24; shift >= 0; shift -= 8) digest += char(word >> shift & 0xff);
    return digest;
}

std::string hmac_sha1(std::string_view key, std::string_view text) {
    std::string inner = key.size() > block_size ? sha1(key) : std::string(key);
    inner.resize(block_size, '\0');
    std::string outer = inner;
    for (char& c : inner) c = char(c ^ 0x36);
    for (char& c : outer) c = char(c ^ 0x5c);
    return sha1(outer + sha1(inner += text));
}

}  // namespace lightfoot
