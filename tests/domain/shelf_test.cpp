// What is ready: which dates still stand, and which day suits a need.

#include "domain/shelf.hpp"

#include "domain/offer.hpp"
#include "domain/request.hpp"
#include "support/world.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Date today = date_of(2026, 11, 27);
Date in(int days) { return {today.days + days}; }

Offer item(int lead_days, int duration_days, std::vector<ShelfDate> dates) {
    Offer it = offer({1}, cordia);
    it.lead_days = lead_days;
    it.duration_days = duration_days;
    it.shelf = {ShelfKind::visit, std::move(dates)};
    return it;
}

std::optional<Date> start(const Offer& offer, std::optional<Date> earliest = {},
                          std::optional<Date> latest = {}, const HostingCapacity& hosting = {}) {
    return first_start(offer, today, earliest, latest, hosting);
}

}  // namespace

TEST(shelf, a_date_stands_as_long_as_it_can_be_met) {
    const ShelfDate date{in(10), in(14), 1};
    const struct {
        int lead, duration;
        bool stands;
    } table[] = {
        {0, 1, true},   {10, 5, true}, {11, 5, false}, {14, 1, true},
        {15, 1, false}, {0, 5, true},  {0, 6, true},
    };
    for (const auto& row : table)
        EXPECT_EQ(open_dates(item(row.lead, row.duration, {date}), today).size(), row.stands)
            << row.lead << " days of lead, " << row.duration << " long";
    EXPECT_TRUE(open_dates(item(0, 1, {{in(-2), in(-1), 1}}), today).empty()) << "yesterday is gone";
    EXPECT_EQ(open_dates(item(0, 1, {{in(-2), in(0), 1}}), today).size(), 1u) << "today is not";
}

TEST(shelf, standing_is_computed_from_dates_and_places) {
    EXPECT_EQ(shelf_standing(item(3, 1, {{in(6), in(6), 1}}), today), ShelfStanding::open);
    EXPECT_EQ(shelf_standing(item(3, 1, {{in(6), in(6), 0}}), today), ShelfStanding::full);
    EXPECT_EQ(shelf_standing(item(3, 1, {{in(6), in(6), 0}, {in(9), in(9), 2}}), today), ShelfStanding::open);
    EXPECT_EQ(shelf_standing(item(7, 1, {{in(6), in(6), 1}}), today), ShelfStanding::over);
    EXPECT_EQ(shelf_standing(item(0, 1, {}), today), ShelfStanding::over);
    EXPECT_EQ(shelf_standing(offer({1}, cordia), today), ShelfStanding::over) << "not on the shelf at all";
}

TEST(shelf, the_first_start_suits_the_need) {
    const auto two = item(5, 3, {{in(10), in(20), 1}, {in(40), in(42), 1}});
    EXPECT_EQ(start(two), in(10));
    EXPECT_EQ(start(two, in(15)), in(15));
    EXPECT_EQ(start(two, in(18)), in(18));
    EXPECT_EQ(start(two, in(19)), in(40)) << "three days do not fit any more";
    EXPECT_EQ(start(two, in(41)), std::nullopt);
    EXPECT_EQ(start(two, {}, in(12)), in(10));
    EXPECT_EQ(start(two, {}, in(11)), std::nullopt) << "not done in time";
    EXPECT_EQ(start(item(5, 3, {{in(10), in(20), 0}})), std::nullopt) << "no place";
}

TEST(shelf, days_on_which_nothing_can_be_hosted_are_gone_around) {
    HostingCapacity hosting;
    hosting.no_go = {{in(9), in(12)}, {in(15), in(16)}};
    EXPECT_EQ(start(item(0, 2, {{in(10), in(20), 1}}), {}, {}, hosting), in(13));
    EXPECT_EQ(start(item(0, 3, {{in(10), in(20), 1}}), {}, {}, hosting), in(17));
    EXPECT_EQ(start(item(0, 5, {{in(10), in(20), 1}}), {}, {}, hosting), std::nullopt);
}

TEST(shelf, every_kind_has_a_name_and_a_largest_length) {
    for (const auto kind : all_shelf_kinds) {
        EXPECT_EQ(shelf_kind(name_of(kind)), kind);
        EXPECT_GE(most_duration_days(kind), 1);
        EXPECT_LE(most_duration_days(kind), 10);
    }
    EXPECT_EQ(shelf_kind("plan"), std::nullopt);
}
