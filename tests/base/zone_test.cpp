#include "base/zone.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

constexpr std::int64_t hour = 3600, day = 24 * hour;
Time at(int year, int month, int number, std::int64_t seconds) {
    return {date_of(year, month, number).days * day + seconds};
}

}  // namespace

TEST(zone, the_day_is_that_of_the_clocks_on_the_wall) {
    const ZoneOffsets five_behind{"west", -5 * 3600, {}};
    EXPECT_EQ(day_in(five_behind, at(2026, 3, 2, 5 * hour - 1)), date_of(2026, 3, 1));
    EXPECT_EQ(day_in(five_behind, at(2026, 3, 2, 5 * hour)), date_of(2026, 3, 2));
    EXPECT_EQ(start_of_day(five_behind, date_of(2026, 3, 2)), at(2026, 3, 2, 5 * hour));
    const ZoneOffsets ahead{"east", 14 * 3600, {}};
    EXPECT_EQ(start_of_day(ahead, date_of(2026, 3, 2)), at(2026, 3, 1, 10 * hour));
}

TEST(zone, a_step_holds_from_its_first_moment) {
    const ZoneOffsets zone{"steps", 0, {{at(2026, 3, 8, 7 * hour), 3600}, {at(2026, 11, 1, 6 * hour), 0}}};
    EXPECT_EQ(day_in(zone, at(2026, 7, 1, 23 * hour)), date_of(2026, 7, 2));
    EXPECT_EQ(day_in(zone, at(2026, 12, 1, 23 * hour)), date_of(2026, 12, 1));
    EXPECT_EQ(start_of_day(zone, date_of(2026, 7, 2)), at(2026, 7, 1, 23 * hour));
    EXPECT_EQ(start_of_day(zone, date_of(2026, 12, 2)), at(2026, 12, 2, 0));
}

// Clocks go forward at midnight: the day begins at one o'clock.
TEST(zone, a_day_may_lack_its_first_hour) {
    const auto change = at(2026, 4, 24, 22 * hour);
    const ZoneOffsets zone{"forward", 2 * 3600, {{change, 3 * 3600}}};
    EXPECT_EQ(start_of_day(zone, date_of(2026, 4, 25)), change);
    EXPECT_EQ(day_in(zone, {change.seconds - 1}), date_of(2026, 4, 24));
}

// A place changes sides of the date line: the 30th does not exist.
TEST(zone, a_day_may_be_left_out) {
    const auto change = at(2011, 12, 30, 10 * hour);
    const ZoneOffsets zone{"over the line", -10 * 3600, {{change, 14 * 3600}}};
    EXPECT_EQ(day_in(zone, {change.seconds - 1}), date_of(2011, 12, 29));
    EXPECT_EQ(day_in(zone, change), date_of(2011, 12, 31));
    EXPECT_EQ(start_of_day(zone, date_of(2011, 12, 30)), change);
    EXPECT_EQ(start_of_day(zone, date_of(2011, 12, 31)), change);
}
