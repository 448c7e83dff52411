#include "web/qr_code.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(qr_code, is_a_square_with_a_quiet_border) {
    const auto picture = qr_code("otpauth://totp/Lightfoot:amal@sulenta.example?secret=ABCDEFGHIJKLMNOP");
    EXPECT_GE(picture.size, 21 + 8);
    EXPECT_EQ((picture.size - 8 - 17) % 4, 0) << "a version of the standard";
    EXPECT_TRUE(picture.path.starts_with("M4 4h1v1h-1z")) << "the corner of the finder pattern";
    EXPECT_EQ(picture.path.find_first_not_of("Mhvz0123456789 -"), std::string::npos);
}

TEST(qr_code, other_words_make_another_picture_and_the_same_the_same) {
    EXPECT_EQ(qr_code("a").path, qr_code("a").path);
    EXPECT_NE(qr_code("a").path, qr_code("b").path);
    EXPECT_THROW(qr_code(std::string(5'000, 'x')), std::runtime_error);
}
