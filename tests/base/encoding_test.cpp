#include "base/encoding.hpp"

#include "base/secret.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

// RFC 4648, section 10.
TEST(encoding, base64_vectors) {
    EXPECT_EQ(base64(""), "");
    EXPECT_EQ(base64("f"), "Zg==");
    EXPECT_EQ(base64("fo"), "Zm8=");
    EXPECT_EQ(base64("foo"), "Zm9v");
    EXPECT_EQ(base64("foob"), "Zm9vYg==");
    EXPECT_EQ(base64("fooba"), "Zm9vYmE=");
    EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
}

TEST(encoding, base32_vectors) {
    EXPECT_EQ(base32(""), "");
    EXPECT_EQ(base32("f"), "MY");
    EXPECT_EQ(base32("fo"), "MZXQ");
    EXPECT_EQ(base32("foo"), "MZXW6");
    EXPECT_EQ(base32("foob"), "MZXW6YQ");
    EXPECT_EQ(base32("fooba"), "MZXW6YTB");
    EXPECT_EQ(base32("foobar"), "MZXW6YTBOI");
}

TEST(encoding, base64url_has_no_letter_that_an_address_must_escape) {
    EXPECT_EQ(base64url("\xff\xef\xbe"), "_---");
    EXPECT_EQ(base64url("\xfb\xff"), "-_8");
}

TEST(encoding, random_bytes_come_back) {
    for (std::size_t length = 0; length < 70; ++length) {
        const std::string bytes = random_bytes(length);
        EXPECT_EQ(parse_base64url(base64url(bytes)), bytes);
        EXPECT_EQ(parse_base32(base32(bytes)), bytes);
    }
}

TEST(encoding, base32_forgives_how_people_type) { EXPECT_EQ(parse_base32("mzxw 6ytb-oi======"), "foobar"); }

TEST(encoding, refuses_foreign_letters_and_left_over_bits) {
    EXPECT_EQ(parse_base64url("Zg=="), std::nullopt);
    EXPECT_EQ(parse_base64url("Z+"), std::nullopt);
    EXPECT_EQ(parse_base64url("Z"), std::nullopt);
    EXPECT_EQ(parse_base64url("Zh"), std::nullopt);
    EXPECT_EQ(parse_base32("M1"), std::nullopt);
    EXPECT_EQ(parse_base32("M"), std::nullopt);
}
