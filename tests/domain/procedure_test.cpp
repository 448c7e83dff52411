// Which days count.

#include "domain/procedure.hpp"

#include "domain/procedure_world.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Procedure procedure = procedure_of_2010();
constexpr Delay five{5, Delay::Unit::working_days};

Date after_five(int year, int month, int day, std::vector<DayRange> left_out = {}) {
    return count_days(procedure, date_of(year, month, day), five, left_out).day;
}

}  // namespace

TEST(count_days, begins_on_the_day_after_and_leaves_out_week_ends) {
    EXPECT_EQ(after_five(2026, 11, 2), date_of(2026, 11, 9));   // Monday: Tuesday to Monday
    EXPECT_EQ(after_five(2026, 11, 6), date_of(2026, 11, 13));  // Friday: Monday to Friday
    EXPECT_EQ(after_five(2026, 11, 7), date_of(2026, 11, 13));  // Saturday: the same
    EXPECT_EQ(after_five(2026, 11, 8), date_of(2026, 11, 13));  // Sunday: the same
}

TEST(count_days, leaves_out_holidays) {
    // Thursday 26 November 2026 is a holiday: 23, 24, 25, 27 and Monday 30.
    EXPECT_EQ(after_five(2026, 11, 20), date_of(2026, 11, 30));
    EXPECT_EQ(after_five(2024, 3, 26), date_of(2024, 4, 3));  // 27, 28, not the 29th, 1, 2, 3
}

TEST(count_days, leaves_out_the_days_of_a_referral) {
    const DayRange referral{date_of(2026, 11, 4), date_of(2026, 11, 5)};
    EXPECT_EQ(after_five(2026, 11, 2, {referral}), date_of(2026, 11, 11));
}

TEST(count_days, names_each_year_whose_holidays_are_not_known) {
    EXPECT_TRUE(count_days(procedure, date_of(2026, 12, 1), five).missing_years.empty());
    const auto over_the_year = count_days(procedure, date_of(2026, 12, 28), five);
    EXPECT_EQ(over_the_year.day, date_of(2027, 1, 4));
    EXPECT_EQ(over_the_year.missing_years, std::vector<int>{2027});
    const auto long_ago = count_days(procedure, date_of(2025, 12, 30), five);
    EXPECT_EQ(long_ago.missing_years, std::vector<int>{2025});
    // A week end needs no list.
    EXPECT_EQ(kind_of_day(procedure, date_of(2027, 1, 2)), DayKind::weekend);
    EXPECT_EQ(kind_of_day(procedure, date_of(2027, 1, 4)), DayKind::not_known);
    EXPECT_EQ(kind_of_day(procedure, date_of(2026, 12, 25)), DayKind::holiday);
    EXPECT_EQ(kind_of_day(procedure, date_of(2026, 12, 24)), DayKind::working);
}

TEST(count_days, february_29_and_other_days_that_a_month_does_not_have) {
    const auto after = [](int year, int month, int day, Delay delay) {
        return count_days(procedure, date_of(year, month, day), delay).day;
    };
    const Delay year{1, Delay::Unit::years}, two_months{2, Delay::Unit::months}, four{4, Delay::Unit::years};
    EXPECT_EQ(after(2024, 2, 29, year), date_of(2025, 2, 28));
    EXPECT_EQ(after(2024, 2, 29, four), date_of(2028, 2, 29));
    EXPECT_EQ(after(2023, 2, 28, year), date_of(2024, 2, 28));
    EXPECT_EQ(after(2026, 12, 31, two_months), date_of(2027, 2, 28));
    EXPECT_EQ(after(2027, 12, 31, two_months), date_of(2028, 2, 29));
    EXPECT_EQ(after(2026, 11, 30, two_months), date_of(2027, 1, 30));
    EXPECT_EQ(after(2026, 1, 30, {10, Delay::Unit::days}), date_of(2026, 2, 9));
    EXPECT_EQ(count_days(procedure, date_of(2024, 2, 27), {2, Delay::Unit::working_days}).day,
              date_of(2024, 2, 29));
}

TEST(count_days, another_working_week) {
    auto other = procedure;
    other.working_week = {true, true, true, true, false, false, true};  // Sunday to Thursday
    EXPECT_EQ(count_days(other, date_of(2026, 11, 5), five).day, date_of(2026, 11, 12));
}

TEST(procedure, the_day_is_that_of_its_zone) {
    EXPECT_EQ(procedure.day_of(moment(2026, 11, 27, 3)), date_of(2026, 11, 26));
    EXPECT_EQ(procedure.day_of(moment(2026, 7, 1, 4)), date_of(2026, 7, 1));
    EXPECT_EQ(procedure.day_of(moment(2026, 12, 1, 4)), date_of(2026, 11, 30));
}
