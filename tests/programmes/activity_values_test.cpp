#include "programmes/activity_values.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

std::string day(std::string_view text, bool is_end = false) {
    const auto read = read_day(text, is_end);
    static constexpr const char* faults[] = {"", "empty", "unreadable", "ambiguous", "too far"};
    return read.day ? to_string(*read.day) : faults[std::size_t(read.fault)];
}

}  // namespace

TEST(activity_values, days_in_many_forms) {
    const std::pair<const char*, const char*> all[] = {
        {"2006-10-01", "2006-10-01"},
        {"2006-10-1", "2006-10-01"},
        {"2002-04-01Z", "2002-04-01"},
        {"2017-12-31+08:00", "2017-12-31"},
        {"2012-12-31T00:00:00", "2012-12-31"},
        {" 2012-06-13 14:17:42 ", "2012-06-13"},
        {"2011-05-13 14:32:44.7240834", "2011-05-13"},
        {"20110601", "2011-06-01"},
        {"2011/6/1", "2011-06-01"},
        {"31/12/2011", "2011-12-31"},
        {"12/31/2011", "2011-12-31"},
        {"5.5.2011", "2011-05-05"},
        {"3/4/2011", "ambiguous"},
        {"12 March 2009", "2009-03-12"},
        {"Sept 3, 2009", "2009-09-03"},
        {"2007-December", "2007-12-01"},
        {"2007-12", "2007-12-01"},
        {"2011", "2011-01-01"},
        {"", "empty"},
        {"  ", "empty"},
        {"TEXT", "unreadable"},
        {"xx", "unreadable"},
        {"0", "unreadable"},
        {"314804", "unreadable"},
        {"80740580.74", "unreadable"},
        {"2010-10-011", "unreadable"},
        {"2011-02-30", "unreadable"},
        {"2011-13-01", "unreadable"},
        {"9999-12-31", "too far"},
        {"1900-01-01", "too far"},
        {"0001-01-01", "too far"},
        {"1010-12-09", "too far"},
        {"2099-01-01", "2099-01-01"},
        {"soon, perhaps in 2012 or in 2013 or much later than that, who knows", "unreadable"}};
    for (const auto& [text, meant] : all) EXPECT_EQ(day(text), meant) << text;
}

TEST(activity_values, ends_of_months_and_years) {
    EXPECT_EQ(day("2008-February", true), "2008-02-29");
    EXPECT_EQ(day("2007-02", true), "2007-02-28");
    EXPECT_EQ(day("2011", true), "2011-12-31");
    EXPECT_EQ(day("9999", true), "too far");
}

TEST(activity_values, sums_in_many_forms) {
    const std::pair<const char*, std::optional<std::int64_t>> all[] = {{"1000", 100'000},
                                                                       {"-1500.505", -150'051},
                                                                       {" 7.1 ", 710},
                                                                       {".5", 50},
                                                                       {"-.75", -75},
                                                                       {"+3", 300},
                                                                       {"3,802", 380'200},
                                                                       {"40,544", 4'054'400},
                                                                       {"1051573,50", 105'157'350},
                                                                       {"1.234.567,89", 123'456'789},
                                                                       {"1,234,567.89", 123'456'789},
                                                                       {"1 234 567", 123'456'700},
                                                                       {"1'000.5", 100'050},
                                                                       {"1e-10", 0},
                                                                       {"-2e-10", 0},
                                                                       {"1.5E6", 150'000'000},
                                                                       {"12.345.678", 1'234'567'800},
                                                                       {"0", 0},
                                                                       {"", {}},
                                                                       {"USD 5", {}},
                                                                       {"1,23,4", {}},
                                                                       {"1.2.3", {}},
                                                                       {".", {}},
                                                                       {"-", {}},
                                                                       {"1e400", {}},
                                                                       {"99999999999999999999", {}},
                                                                       {"nan", {}},
                                                                       {"0x10", {}}};
    for (const auto& [text, meant] : all) EXPECT_EQ(read_hundredths(text), meant) << text;
}

TEST(activity_values, shares) {
    EXPECT_EQ(read_share("33.34"), 3334);
    EXPECT_EQ(read_share("19%"), 1900);
    EXPECT_EQ(read_share(".98"), 98);
    EXPECT_EQ(read_share("500"), 50'000);
    for (const char* none : {"", "-3.3", "half", "%", "99999999999"}) EXPECT_FALSE(read_share(none)) << none;
}

TEST(activity_values, coordinates) {
    using Pair = std::pair<std::int32_t, std::int32_t>;
    EXPECT_EQ(read_coordinates("41.01384  28.94966"), (Pair{4'101'384, 2'894'966}));
    EXPECT_EQ(read_coordinates("-4.0383330\xC2\xA0"
                               "21.7586640"),
              (Pair{-403'833, 2'175'866}));
    EXPECT_EQ(read_coordinates("6.8216, -58.1618"), (Pair{682'160, -5'816'180}));
    EXPECT_EQ(read_coordinates("6.8,-58.1"), (Pair{680'000, -5'810'000}));
    EXPECT_EQ(read_coordinates("-.023559 37.906193"), (Pair{-2'356, 3'790'619}));
    for (const char* none : {"", "text", "12", "91 0", "0 181", "1 2 3", "a b", "nan nan"})
        EXPECT_FALSE(read_coordinates(none)) << none;
}

TEST(activity_values, currencies_and_languages) {
    EXPECT_EQ(read_currency("EUR  "), "EUR");
    EXPECT_EQ(read_currency("usd"), "USD");
    EXPECT_EQ(read_currency("TEXT"), "");
    EXPECT_EQ(read_currency("U$D"), "");
    EXPECT_EQ(read_language("EN"), "en");
    EXPECT_EQ(read_language("pt_br"), "pt-BR");
    EXPECT_EQ(read_language("ENG"), "en");
    EXPECT_EQ(read_language("French"), "fr");
    EXPECT_EQ(read_language("zh-Hans"), "zh-Hans");
    for (const char* none : {"", "TEXT", "e", "12", "en us"}) EXPECT_EQ(read_language(none), "") << none;
}
