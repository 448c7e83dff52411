#include "domain/email_address.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(email_address, accepts_what_people_have) {
    for (const char* good :
         {"a@b.example", "amina.diallo+desk@foreign.ministry.example", "o'brien@example.org",
          "пост@пример.example", "x@192.0.2.7", "a_b-c@b-c.example"})
        EXPECT_TRUE(valid_email(good)) << good;
}

TEST(email_address, refuses_what_could_slip_into_a_header) {
    for (const char* bad : {"",
                            "a",
                            "@",
                            "a@",
                            "@b.example",
                            "a@b",
                            "a b@c.example",
                            "a@b.example\r\nBcc: x@y.example",
                            "a@b\n.example",
                            "a..b@c.example",
                            ".a@c.example",
                            "a.@c.example",
                            "a@c..example",
                            "a@.example",
                            "a@c.example.",
                            "a@-c.example",
                            "a@c.example-",
                            "\"a b\"@c.example",
                            "a@[192.0.2.7]",
                            "a<b@c.example>",
                            "a,b@c.example",
                            "a;b@c.example",
                            "a:b@c.example",
                            "a@b.example\xff",
                            "a\xE2\x80\xAE@b.example",
                            "a@b@c.example",
                            "a@b.example "})
        EXPECT_FALSE(valid_email(bad)) << bad;
    EXPECT_FALSE(valid_email(std::string(65, 'a') + "@b.example"));
    EXPECT_FALSE(valid_email("a@" + std::string(250, 'b') + ".example"));
    EXPECT_FALSE(valid_email(std::string_view("a\0@b.example", 12)));
}

TEST(email_address, folds_case_and_white_space) {
    EXPECT_EQ(folded_email("  Amina.Diallo@Example.ORG "), "amina.diallo@example.org");
}
