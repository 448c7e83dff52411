#include "domain/day_words.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(day_words, a_day_that_the_calendar_has_not_is_told_from_words_that_are_no_day) {
    struct Case {
        const char* words;
        std::int64_t days;  // of that month; 0: it is not written like a day
    };
    for (const auto& [words, days] :
         {Case{"2027-02-29", 28}, Case{"2028-02-30", 29}, Case{"2100-02-29", 28}, Case{"2027-04-31", 30},
          Case{"2027-12-32", 31}, Case{"2027-01-99", 31}, Case{"2027-13-01", 0}, Case{"2027-00-10", 0},
          Case{"2027-04-00", 0}, Case{"0000-01-32", 0}, Case{"29-02-2027", 0}, Case{"2027-2-29", 0},
          Case{"2027-02-2x", 0}, Case{"2027/02/29", 0}, Case{"tomorrow", 0}, Case{"", 0}}) {
        const auto why = why_no_day(words);
        EXPECT_EQ(is_no_day(words), days > 0) << words;
        if (days == 0) {
            EXPECT_EQ(why, Message{"form.not_a_date"}) << words;
            continue;
        }
        EXPECT_EQ(why, (Message{"form.no_such_day", {{"day", std::string(words)}, {"days", days}}})) << words;
    }
    for (const char* good : {"2028-02-29", "2027-04-30"}) EXPECT_FALSE(is_no_day(good)) << good;
}
