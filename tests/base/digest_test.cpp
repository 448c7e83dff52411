#include "base/digest.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

// The vectors of FIPS 180-4's examples.
TEST(digest, sha256_of_known_texts) {
    EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(digest, hexadecimal_there_and_back) {
    const std::string bytes("\x00\x7f\x80\xff", 4);
    EXPECT_EQ(hex(bytes), "007f80ff");
    EXPECT_EQ(parse_hex("007f80ff"), bytes);
    EXPECT_EQ(parse_hex("007F80FF"), bytes);
    EXPECT_EQ(parse_hex(""), "");
}

TEST(digest, text_that_is_not_hexadecimal) {
    for (const char* text : {"0", "0g", "g0", "0x00", " 00", "00 "}) EXPECT_FALSE(parse_hex(text)) << text;
}
