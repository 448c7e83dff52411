// RFC 4226 (HOTP): the digest's last four bits say where in it four bytes are taken; without their top bit,
// modulo a million, they are the code. RFC 6238 (TOTP): the counter is the number of 30 second steps since
// 1970.

#include "base/one_time_code.hpp"

#include "base/encoding.hpp"
#include "base/html.hpp"
#include "base/id.hpp"
#include "base/secret.hpp"
#include "base/sha1.hpp"

#include <cstdio>

namespace lightfoot {

namespace {

std::string shown(std::int64_t value) {
    const std::string text = id_text(value);
    return text.substr(0, 5) + "-" + text.substr(5);
}

}  // namespace

std::string make_one_time_secret() { return random_bytes(20); }

std::string one_time_code(std::string_view secret, std::int64_t step) {
    std::string counter;
    for (int shift = 56; shift >= 0; shift -= 8) counter += char(step >> shift & 0xff);
    const std::string digest = hmac_sha1(secret, counter);
    const std::size_t at = static_cast<unsigned char>(digest[19]) & 15;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(digest[at + i]);
    char code[16];
    std::snprintf(code, sizeof code, "%06u", (value & 0x7fffffffu) % 1'000'000u);
    return code;
}

std::optional<std::int64_t> matching_step(std::string_view secret, std::string_view typed, Time now,
                                          std::int64_t last_step) {
    std::string digits;
    for (const char c : typed)
        if (c != ' ') digits += c;
    const std::int64_t current = now.seconds / one_time_step_seconds;
    std::optional<std::int64_t> match;
    for (std::int64_t step = current - 1; step <= current + 1; ++step)
        if (same_secret(one_time_code(secret, step), digits) && step > last_step && !match) match = step;
    return match;
}

std::string one_time_uri(std::string_view issuer, std::string_view account, std::string_view secret) {
    const std::string name = percent_encoded(issuer);
    return "otpauth://totp/" + name + ":" + percent_encoded(account) + "?secret=" + base32(secret) +
           "&issuer=" + name + "&algorithm=SHA1&digits=6&period=30";
}

std::vector<std::string> make_recovery_codes() {
    std::vector<std::string> codes;
    for (int i = 0; i < recovery_code_count; ++i) codes.push_back(shown(random_id()));
    return codes;
}

std::optional<std::string> recovery_code(std::string_view typed) {
    std::string letters;
    for (const char c : typed)
        if (c != ' ' && c != '-') letters += c;
    const auto value = parse_id(letters);
    return value ? std::optional{shown(*value)} : std::nullopt;
}

}  // namespace lightfoot
