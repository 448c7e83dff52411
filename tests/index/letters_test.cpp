#include "index/letters.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(letters, are_told_apart_in_scripts_that_have_both) {
    EXPECT_EQ(letters_of("UNHCR"), (Letters{5, 0, true}));
    EXPECT_EQ(letters_of("Kenya"), (Letters{1, 4, true}));
    EXPECT_EQ(letters_of("eFlow"), (Letters{1, 4, false}));
    EXPECT_EQ(letters_of("ООН"), (Letters{3, 0, true}));
    EXPECT_EQ(letters_of("كينيا"), Letters());
    EXPECT_EQ(letters_of("海关"), Letters());
    EXPECT_EQ(letters_of("\xFF\xFE"), Letters());
    EXPECT_EQ(letters_of(""), Letters());
}
