#include "domain/password.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

std::string verdict(std::string_view password, std::string_view email = "amina.diallo@example.org",
                    std::string_view name = "Amina Diallo") {
    const auto faults = password_faults(password, email, name, "password");
    if (faults.empty()) return "accepted";
    EXPECT_EQ(faults[0].place, "password");
    return faults[0].message.key;
}

}  // namespace

TEST(password, long_ones_are_accepted_whatever_they_are_made_of) {
    for (const char* good : {"correct horse battery", "four small words here", "жёлтая лодка у моря",
                             "七匹の小さな山羊と狼と森の家", "aaaa bbbb cccc dddd", "123456789 and a word",
                             "            x           y"})
        EXPECT_EQ(verdict(good), "accepted") << good;
}

TEST(password, length_counts_characters_not_bytes) {
    EXPECT_EQ(verdict("elevenchars"), "password.too_short");
    EXPECT_EQ(verdict("жёлтаялодка"), "password.too_short");
    EXPECT_EQ(verdict("жёлтаялодка!"), "accepted");
    EXPECT_EQ(verdict(""), "password.too_short");
    EXPECT_EQ(verdict(std::string(100, 'a') + std::string(101, 'b')), "password.too_long");
}

TEST(password, the_first_guesses_are_refused) {
    for (const char* bad :
         {"password1234", "PASSWORD1234", "Qwertyuiop12", "aaaaaaaaaaaa", "123123123123", "abcabcabcabc",
          "123456789012", "098765432109", "abcdefghijkl", "lkjhgfdsapoi", "passwordpassword"})
        EXPECT_EQ(verdict(bad), "password.too_common") << bad;
}

TEST(password, ones_own_name_and_address_are_refused) {
    EXPECT_EQ(verdict("amina.diallo@example.org"), "password.is_your_name");
    EXPECT_EQ(verdict("Amina.Diallo1"), "password.is_your_name");
    EXPECT_EQ(verdict("amina diallo!"), "password.is_your_name");
    EXPECT_EQ(verdict("amina.diallo likes the sea"), "accepted");
    EXPECT_EQ(verdict("a password by a", "a@b.example", "a"), "accepted");
}

TEST(password, unreadable_bytes_are_refused) {
    EXPECT_EQ(verdict("twelve bytes\xff"), "password.unreadable");
    EXPECT_EQ(verdict(std::string_view("twelve\0bytes!", 13)), "password.unreadable");
}
