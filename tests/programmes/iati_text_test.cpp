#include "programmes/iati_text.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(iati_text, days_may_have_a_zone_and_nothing_else) {
    EXPECT_EQ(iati_date("2026-11-27"), date_of(2026, 11, 27));
    EXPECT_EQ(iati_date(" 2002-04-01Z\n"), date_of(2002, 4, 1));
    EXPECT_EQ(iati_date("2002-04-01+14:00"), date_of(2002, 4, 1));
    for (const char* wrong : {"", "2006-10-1", "2026-02-30", "27 November 2026", "2026-11-27T",
                              "2026-11-27+15:00", "12005-01-01", "0000-01-01", "2026-11-27Z2026"})
        EXPECT_EQ(iati_date(wrong), std::nullopt) << wrong;
    EXPECT_TRUE(iati_date("9999-12-31"));
}

TEST(iati_text, moments_are_brought_to_utc) {
    const Time noon{std::int64_t(date_of(2026, 11, 27).days) * 86'400 + 43'200};
    EXPECT_EQ(iati_moment("2026-11-27T12:00:00Z"), noon);
    EXPECT_EQ(iati_moment("2026-11-27T12:00:00"), noon);
    EXPECT_EQ(iati_moment("2026-11-27T13:30:00.123+01:30"), noon);
    EXPECT_EQ(iati_moment("2026-11-27T07:00:00-05:00"), noon);
    for (const char* wrong : {"2026-11-27T12:00", "2026-11-27T25:00:00Z", "2026-11-27T12:60:00Z",
                              "2026-11-27T12:00:00.Z", "2026-11-27T12:00:00+1:00", "noon"})
        EXPECT_EQ(iati_moment(wrong), std::nullopt) << wrong;
    EXPECT_FALSE(fits(TextKind::date_time, "2026-11-27")) << "a day is no moment to the schema";
}

TEST(iati_text, decimals_are_exact_to_eighteen_places) {
    EXPECT_EQ(decimal("100"), decimal_of(100));
    EXPECT_EQ(decimal(" 100.000 "), decimal_of(100));
    auto sum = decimal("33.333333333333336").value();
    sum.units += decimal("66.666666666666664").value().units;
    EXPECT_EQ(sum, decimal_of(100));
    EXPECT_EQ(to_string(decimal("-33.30").value()), "-33.3");
    EXPECT_EQ(to_string(decimal(".5").value()), "0.5");
    for (const char* wrong : {"", ".", "1,5", "1e3", "50 %", "1234567890123456", "--1", "1.2.3"})
        EXPECT_EQ(decimal(wrong), std::nullopt) << wrong;
}

TEST(iati_text, kinds_of_the_schema) {
    struct Row {
        TextKind kind;
        const char* text;
        bool fits;
    };
    const Row rows[] = {{TextKind::boolean, "true", true},   {TextKind::boolean, "1", true},
                        {TextKind::boolean, "yes", false},   {TextKind::integer, "-3", true},
                        {TextKind::natural, "0", true},      {TextKind::natural, "-0", true},
                        {TextKind::natural, "-1", false},    {TextKind::positive, "0", false},
                        {TextKind::positive, "+7", true},    {TextKind::decimal, "+1.5", true},
                        {TextKind::decimal, "1,000", false}, {TextKind::any, "", true},
                        {TextKind::integer, "", false}};
    for (const auto& row : rows) EXPECT_EQ(fits(row.kind, row.text), row.fits) << row.text;
    EXPECT_TRUE(is_xpath_number("-1.5"));
    EXPECT_FALSE(is_xpath_number("+1.5"));
    EXPECT_FALSE(is_xpath_number("1e5"));
}
