#include "base/time.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(time, dates_there_and_back) {
    for (const char* text : {"1970-01-01", "2024-02-29", "9999-12-31", "0001-01-01"})
        EXPECT_EQ(to_string(parse_date(text).value()), text);
}

TEST(time, refuses_days_that_do_not_exist) {
    for (const char* text :
         {"2023-02-29", "2024-13-01", "2024-1-1", "2024-01-01 ", "0000-01-01", "2024-01-0a", ""})
        EXPECT_FALSE(parse_date(text)) << text;
}

TEST(time, moments) {
    EXPECT_EQ(to_string(Time{0}), "1970-01-01T00:00:00Z");
    EXPECT_EQ(date_of(Time{-1}), date_of(1969, 12, 31));
    EXPECT_EQ(date_of(Time{86400}), date_of(1970, 1, 2));
}
