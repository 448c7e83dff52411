#include "base/sha1.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

std::string hex(std::string_view bytes) {
    std::string text;
    for (const unsigned char byte : bytes) {
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return text;
}

std::string repeated(std::string_view piece, int times) {
    std::string text;
    while (times-- > 0) text += piece;
    return text;
}

}  // namespace

// RFC 3174, section 7.3.
TEST(sha1, vectors) {
    EXPECT_EQ(hex(sha1("abc")), "a9993e364706816aba3e25717850c26c9cd0d89d");
    EXPECT_EQ(hex(sha1("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
              "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
    EXPECT_EQ(hex(sha1(repeated("a", 1'000'000))), "34aa973cd4c4daa4f61eeb2bdbad27316534016f");
    EXPECT_EQ(hex(sha1(repeated("0123456701234567012345670123456701234567012345670123456701234567", 10))),
              "dea356a2cddd90c7a7ecedc5ebb563934f460452");
    EXPECT_EQ(hex(sha1("")), "da39a3ee5e6b4b0d3255bfef95601890afd80709");
}

// The padding must change block where the message fills 55, 56 or 64 bytes; digests by sha1sum of coreutils.
TEST(sha1, lengths_around_a_block) {
    EXPECT_EQ(hex(sha1(repeated("a", 55))), "c1c8bbdc22796e28c0e15163d20899b65621d65a");
    EXPECT_EQ(hex(sha1(repeated("a", 56))), "c2db330f6083854c99d4b5bfb6e8f29f201be699");
    EXPECT_EQ(hex(sha1(repeated("a", 64))), "0098ba824b5c16427bd7a1122a5a442a25ec644d");
}

// RFC 2202, section 3.
TEST(sha1, hmac_vectors) {
    EXPECT_EQ(hex(hmac_sha1(repeated("\x0b", 20), "Hi There")), "b617318655057264e28bc0b6fb378c8ef146be00");
    EXPECT_EQ(hex(hmac_sha1("Jefe", "what do ya want for nothing?")),
              "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    EXPECT_EQ(hex(hmac_sha1(repeated("\xaa", 20), repeated("\xdd", 50))),
              "125d7342b9ac11cd91a39af48aa17b4f63f175d3");
    EXPECT_EQ(hex(hmac_sha1(repeated("\xaa", 80), "Test Using Larger Than Block-Size Key - Hash Key First")),
              "aa4ae5e15272d00e95705637ce8a3b55ed402112");
    EXPECT_EQ(hex(hmac_sha1(repeated("\xaa", 80),
                            "Test Using Larger Than Block-Size Key and Larger Than One Block-Size Data")),
              "e8e99d0f45237d786d6bbaa7965c7808bbff1a91");
}
