#include "base/signature.hpp"

#include "base/digest.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(signature, agrees_with_rfc_8032) {  // its third test
    const SigningKey key(*parse_hex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"));
    EXPECT_EQ(hex(key.public_key()), "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
    EXPECT_EQ(hex(key.sign("\xaf\x82")),
              "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
              "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
}

TEST(signature, any_turned_byte_is_found) {
    const SigningKey key(std::string(32, 's')), other(std::string(32, 't'));
    const std::string text = "a pack of programmes";
    const auto signature = key.sign(text);
    EXPECT_TRUE(is_signed_by(key.public_key(), text, signature));
    EXPECT_FALSE(is_signed_by(other.public_key(), text, signature));
    EXPECT_FALSE(is_signed_by(key.public_key(), text + " ", signature));
    for (std::size_t at = 0; at < signature.size(); ++at) {
        auto turned = signature;
        turned[at] = char(turned[at] ^ 1);
        EXPECT_FALSE(is_signed_by(key.public_key(), text, turned)) << at;
    }
    EXPECT_FALSE(is_signed_by("short", text, signature));
    EXPECT_FALSE(is_signed_by(key.public_key(), text, ""));
}

TEST(signature, a_public_key_can_be_read_aloud) {
    const SigningKey key(std::string(32, 's'));
    const auto text = public_key_text(key.public_key());
    EXPECT_EQ(text.size(), 52u + 12u);
    EXPECT_EQ(parse_public_key(text), key.public_key());
    std::string spoken;
    for (const char c : text) spoken += c == '-' ? ' ' : char(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    EXPECT_EQ(parse_public_key(spoken), key.public_key());
    EXPECT_EQ(parse_public_key("AAAA"), std::nullopt);
    EXPECT_EQ(parse_public_key("1!"), std::nullopt);
}
