#include "matching/programme_days.hpp"

#include "matching/programme_document.hpp"

#include <gtest/gtest.h>

#include <algorithm>

using namespace lightfoot;

namespace {

// A programme that runs from the one day to the other, and goes on by its own signs until the third.
bool is_in(const std::vector<Range>& ranges, Date begins, Date until, Date goes_on) {
    return std::all_of(ranges.begin(), ranges.end(), [&](const Range& range) {
        const std::int64_t value = range.column == std::uint8_t(ProgrammeColumn::begins)  ? begins.days
                                   : range.column == std::uint8_t(ProgrammeColumn::until) ? until.days
                                                                                          : goes_on.days;
        return value >= range.least && value <= range.most;
    });
}

}  // namespace

TEST(programme_days, what_goes_on_has_begun_and_its_signs_last) {
    const auto today = date_of(2026, 11, 28), past = date_of(2020, 1, 1), later = date_of(2027, 1, 1);
    const auto yes = ranges_of_going("yes", today), open = ranges_of_going("not_ended", today);
    EXPECT_TRUE(is_in(yes, past, later, later));
    EXPECT_TRUE(is_in(yes, today, today, today));
    EXPECT_FALSE(is_in(yes, later, later, later)) << "planned";
    EXPECT_FALSE(is_in(yes, past, later, past)) << "not known";
    EXPECT_TRUE(is_in(open, later, later, past));
    EXPECT_FALSE(is_in(open, past, past, later));
    EXPECT_TRUE(ranges_of_going("", today).empty());
    EXPECT_TRUE(ranges_of_going("no", today).empty());
}

TEST(programme_days, a_period_is_met_by_what_runs_on_any_of_its_days) {
    const auto year = ranges_of_period(first_day_of(2024), last_day_of(2024));
    const auto meets = [&](Date begin, Date end) { return is_in(year, begin, end, end); };
    EXPECT_TRUE(meets(date_of(2020, 1, 1), date_of(2030, 1, 1)));
    EXPECT_TRUE(meets(date_of(2024, 12, 31), date_of(2025, 1, 1)));
    EXPECT_TRUE(meets(date_of(2023, 1, 1), date_of(2024, 1, 1)));
    EXPECT_FALSE(meets(date_of(2025, 1, 1), date_of(2026, 1, 1)));
    EXPECT_FALSE(meets(date_of(2023, 1, 1), date_of(2023, 12, 31)));
    EXPECT_TRUE(ranges_of_period({}, {}).empty());
    EXPECT_EQ(ranges_of_period(first_day_of(2024), {}).size(), 1u);
}

TEST(programme_days, the_years_about_now_are_counted_and_each_without_the_period_that_is_chosen) {
    const auto bands = day_bands(date_of(2026, 11, 28));
    ASSERT_EQ(bands.size(), 8u);
    EXPECT_EQ(bands[0].value, "yes");
    EXPECT_EQ(bands[1].value, "not_ended");
    EXPECT_EQ(bands[2].value, "2024");
    EXPECT_EQ(bands[7].value, "2029");
    for (const auto& one : bands) {
        EXPECT_EQ(one.band.choice, std::uint8_t(one.choice));
        EXPECT_FALSE(one.band.ranges.empty());
        for (const auto& range : one.band.ranges) EXPECT_EQ(range.choice, one.band.choice);
    }
}
