#include "base/one_time_code.hpp"

#include <gtest/gtest.h>

#include <set>

using namespace lightfoot;

namespace {

constexpr std::string_view rfc_secret = "12345678901234567890";
constexpr Time noon{1'800'000'000};
constexpr std::int64_t noon_step = noon.seconds / 30;

}  // namespace

// RFC 4226, appendix D.
TEST(one_time_code, vectors_by_counter) {
    const char* const expected[] = {"755224", "287082", "359152", "969429", "338314",
                                    "254676", "287922", "162583", "399871", "520489"};
    for (std::int64_t step = 0; step < 10; ++step) EXPECT_EQ(one_time_code(rfc_secret, step), expected[step]);
}

// RFC 6238, appendix B: the last six of its eight digits.
TEST(one_time_code, vectors_by_time) {
    EXPECT_EQ(one_time_code(rfc_secret, 59 / 30), "287082");
    EXPECT_EQ(one_time_code(rfc_secret, 1111111109 / 30), "081804");
    EXPECT_EQ(one_time_code(rfc_secret, 1111111111 / 30), "050471");
    EXPECT_EQ(one_time_code(rfc_secret, 1234567890 / 30), "005924");
    EXPECT_EQ(one_time_code(rfc_secret, 2000000000 / 30), "279037");
    EXPECT_EQ(one_time_code(rfc_secret, 20000000000 / 30), "353130");
}

TEST(one_time_code, the_step_before_and_after_are_accepted_others_not) {
    const std::string secret = make_one_time_secret();
    for (std::int64_t away = -3; away <= 3; ++away) {
        const auto step = matching_step(secret, one_time_code(secret, noon_step + away), noon, 0);
        if (away >= -1 && away <= 1) EXPECT_EQ(step, noon_step + away);
        else EXPECT_EQ(step, std::nullopt);
    }
}

TEST(one_time_code, a_used_code_is_refused_and_so_are_older_ones) {
    const std::string code = one_time_code(rfc_secret, noon_step);
    EXPECT_EQ(matching_step(rfc_secret, code, noon, noon_step - 1), noon_step);
    EXPECT_EQ(matching_step(rfc_secret, code, noon, noon_step), std::nullopt);
    EXPECT_EQ(matching_step(rfc_secret, one_time_code(rfc_secret, noon_step - 1), noon, noon_step),
              std::nullopt);
}

TEST(one_time_code, spaces_are_forgiven_other_things_not) {
    std::string code = one_time_code(rfc_secret, noon_step);
    code.insert(3, " ");
    EXPECT_TRUE(matching_step(rfc_secret, code, noon, 0));
    EXPECT_FALSE(matching_step(rfc_secret, "", noon, 0));
    EXPECT_FALSE(matching_step(rfc_secret, "x" + code, noon, 0));
}

TEST(one_time_code, the_address_for_the_qr_code) {
    EXPECT_EQ(one_time_uri("Lightfoot", "a@b.example", "foobar"),
              "otpauth://totp/Lightfoot:a%40b.example?secret=MZXW6YTBOI&issuer=Lightfoot&algorithm=SHA1"
              "&digits=6&period=30");
}

TEST(one_time_code, ten_different_recovery_codes) {
    const auto codes = make_recovery_codes();
    EXPECT_EQ(std::set<std::string>(codes.begin(), codes.end()).size(), 10u);
    for (const auto& code : codes) {
        EXPECT_EQ(code.size(), 11u);
        EXPECT_EQ(code[5], '-');
        EXPECT_EQ(recovery_code(code), code);
    }
}

TEST(one_time_code, a_recovery_code_may_be_typed_loosely) {
    EXPECT_EQ(recovery_code("K3M9X 2PQR7"), "k3m9x-2pqr7");
    EXPECT_EQ(recovery_code(" k3m9x2pqr7"), "k3m9x-2pqr7");
    EXPECT_EQ(recovery_code("kOmIx-2pqr7"), "k0m1x-2pqr7");
    EXPECT_EQ(recovery_code("k3m9x-2pqr"), std::nullopt);
    EXPECT_EQ(recovery_code("' or 1=1 --"), std::nullopt);
}
