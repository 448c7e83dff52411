#include "base/signature.hpp"

#include "base/encoding.hpp"
#include "base/result.hpp"

#include <sodium.h>

namespace lightfoot {

namespace {

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

}  // namespace

SigningKey::SigningKey(std::string_view seed)
    : public_(crypto_sign_PUBLICKEYBYTES, '\0'), secret_(crypto_sign_SECRETKEYBYTES, '\0') {
    LIGHTFOOT_ASSERT(seed.size() == crypto_sign_SEEDBYTES);
    crypto_sign_seed_keypair(bytes_of(public_), bytes_of(secret_), bytes_of(seed));
}

std::string SigningKey::sign(std::string_view text) const {
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(bytes_of(signature), nullptr, bytes_of(text), text.size(), bytes_of(secret_));
    return signature;
}

bool is_signed_by(std::string_view public_key, std::string_view text, std::string_view signature) {
    return public_key.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(bytes_of(signature), bytes_of(text), text.size(),
                                       bytes_of(public_key)) == 0;
}

std::string public_key_text(std::string_view public_key) {
    std::string text;
    const auto letters = base32(public_key);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (i > 0 && i % 4 == 0) text += '-';
        text += letters[i];
    }
    return text;
}

std::optional<std::string> parse_public_key(std::string_view text) {
    std::string letters;
    for (const char c : text)
        if (c != '-') letters += c;
    auto key = parse_base32(letters);
    if (key && key->size() != crypto_sign_PUBLICKEYBYTES) key.reset();
    return key;
}

}  // namespace lightfoot
