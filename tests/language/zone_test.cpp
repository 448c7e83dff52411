#include "language/zone.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

constexpr std::int64_t hour = 3600;
Time at(int year, int month, int day, std::int64_t seconds) {
    return {std::int64_t{date_of(year, month, day).days} * 24 * hour + seconds};
}

}  // namespace

TEST(zone_offsets, new_york_is_five_hours_behind_in_winter_and_four_in_summer) {
    const auto zone = zone_offsets("America/New_York");
    ASSERT_TRUE(zone);
    EXPECT_EQ(start_of_day(*zone, date_of(2026, 1, 15)), at(2026, 1, 15, 5 * hour));
    EXPECT_EQ(start_of_day(*zone, date_of(2026, 7, 15)), at(2026, 7, 15, 4 * hour));
    EXPECT_EQ(day_in(*zone, at(2026, 3, 8, 6 * hour)), date_of(2026, 3, 8));
    // The day of the change has 23 hours, that of the change back 25.
    const auto begins = [&](int month, int day) {
        return start_of_day(*zone, date_of(2026, month, day)).seconds;
    };
    EXPECT_EQ(begins(3, 9) - begins(3, 8), 23 * hour);
    EXPECT_EQ(begins(11, 2) - begins(11, 1), 25 * hour);
}

TEST(zone_offsets, places_east_and_west_have_different_days_at_the_same_moment) {
    const Time moment = at(2026, 11, 27, 3 * hour);
    EXPECT_EQ(day_in(*zone_offsets("Pacific/Kiritimati"), moment), date_of(2026, 11, 27));
    EXPECT_EQ(day_in(*zone_offsets("Asia/Tokyo"), moment), date_of(2026, 11, 27));
    EXPECT_EQ(day_in(*zone_offsets("America/New_York"), moment), date_of(2026, 11, 26));
}

TEST(zone_offsets, a_place_that_left_a_day_out) {
    const auto zone = zone_offsets("Pacific/Apia");
    ASSERT_TRUE(zone);
    EXPECT_EQ(start_of_day(*zone, date_of(2011, 12, 30)), start_of_day(*zone, date_of(2011, 12, 31)));
}

TEST(zone_offsets, unknown_names_are_none) {
    for (const char* name : {"", "New York", "America/Nowhere", "Etc/Unknown", "\xff"})
        EXPECT_FALSE(zone_offsets(name)) << name;
    EXPECT_TRUE(zone_offsets("UTC"));
}
