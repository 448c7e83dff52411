#include "programmes/readable_name.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(readable_name, bytes_that_are_no_utf8_are_named_and_all_else_stays) {
    EXPECT_EQ(readable_name("كينيا/café.xml"), "كينيا/café.xml");
    EXPECT_EQ(readable_name("caf\xE9.xml"), "caf\\xE9.xml");
    EXPECT_EQ(readable_name("\xED\xA0\x80.xml"), "\\xED\\xA0\\x80.xml") << "half of a pair";
    EXPECT_EQ(readable_name("é\xC3"), "é\\xC3");
    EXPECT_EQ(readable_name("\xFF\xFE"), "\\xFF\\xFE");
    EXPECT_EQ(readable_name(""), "");
    EXPECT_EQ(readable_name("a\x1B[2J\n\x7F"), "a\\x1B[2J\\x0A\\x7F");
    EXPECT_EQ(readable_name("a\xC2\x9Bz\xC2\xA0"), "a\\xC2\\x9Bz\xC2\xA0")
        << "a control character of two bytes";
}
