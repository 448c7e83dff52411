#include "web/pages/programme.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

using Kind = ActivitySum::Kind;

TEST(programme_money, is_added_up_by_year_and_the_currency_of_most_stands_first) {
    const auto money = money_of({{Kind::commitment, 2024, "EUR", 10'000, 1},
                                 {Kind::budget, 2025, "USD", 500'000, 1},
                                 {Kind::disbursement, 2025, "USD", 20'000, 2},
                                 {Kind::expenditure, 2025, "USD", 5'000, 1},
                                 {Kind::planned_disbursement, 2026, "USD", 700, 1},
                                 {Kind::incoming, 2024, "USD", 900, 1},
                                 {Kind::other, 2024, "GBP", 900'000'000, 1}});
    ASSERT_EQ(money.size(), 2u);
    EXPECT_EQ(money[0].currency, "USD");
    ASSERT_EQ(money[0].years.size(), 3u);
    EXPECT_EQ(money[0].years[0], (ProgrammeMoney::Year{2024, 0, 0, 0, 9, 0}));
    EXPECT_EQ(money[0].years[1], (ProgrammeMoney::Year{2025, 5'000, 0, 250, 0, 0}));
    EXPECT_EQ(money[0].years[2], (ProgrammeMoney::Year{2026, 0, 0, 0, 0, 7}));
    EXPECT_EQ(money[1].currency, "EUR");
}

TEST(programme_money, corrections_are_subtracted_and_nothing_is_nothing) {
    const auto money = money_of(
        {{Kind::disbursement, 2025, "USD", 20'000, 1}, {Kind::disbursement, 2025, "USD", -30'000, 1}});
    ASSERT_EQ(money.size(), 1u);
    EXPECT_EQ(money[0].years[0].spent, -100);
    EXPECT_TRUE(money_of({}).empty());
}
