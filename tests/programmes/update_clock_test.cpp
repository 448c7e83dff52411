#include "programmes/update_clock.hpp"

#include <gtest/gtest.h>

namespace lightfoot {
namespace {

using Outcome = UpdateRecord::Outcome;

// Sunday 4 January 2026, 00:00 UTC.
constexpr std::int64_t sunday = 1'767'484'800, hour = 3600, day = 24 * hour;

UpdateClock clock_of(UpdateRhythm rhythm, int offset_hours = 0) {
    return {rhythm, 3, {"somewhere", std::int32_t(offset_hours * hour), {}}};
}
UpdateRecord record(Outcome outcome, std::int64_t begun, std::int64_t ended) {
    UpdateRecord it;
    it.outcome = outcome, it.begun = {begun}, it.ended = {ended};
    if (outcome == Outcome::done) it.last_done = it.ended;
    return it;
}

TEST(UpdateClock, NothingBeginsByItselfBeforeAFirstUpdateByHand) {
    const auto clock = clock_of(UpdateRhythm::after_first);
    EXPECT_FALSE(update_due(clock, std::nullopt, {sunday}));
    EXPECT_FALSE(next_update(clock, std::nullopt, {sunday}));
    const auto failed = record(Outcome::failed, sunday, sunday + 5);
    EXPECT_FALSE(update_due(clock, failed, {sunday + 30 * day}));
    const auto done = record(Outcome::done, sunday - day, sunday - day + hour);
    EXPECT_FALSE(update_due(clock, done, {sunday + 3 * hour - 1}));
    EXPECT_TRUE(update_due(clock, done, {sunday + 3 * hour}));
    EXPECT_EQ(next_update(clock, done, {sunday})->seconds, sunday + 3 * hour);
}

TEST(UpdateClock, OffIsOffWhateverWasDoneByHand) {
    const auto done = record(Outcome::done, sunday, sunday + hour);
    EXPECT_FALSE(update_due(clock_of(UpdateRhythm::off), done, {sunday + 100 * day}));
    EXPECT_FALSE(next_update(clock_of(UpdateRhythm::off), done, {sunday}));
}

TEST(UpdateClock, TheFirstTimeAtOnceThenOnceADayAtTheHour) {
    const auto clock = clock_of(UpdateRhythm::daily);
    EXPECT_TRUE(update_due(clock, std::nullopt, {sunday + 12 * hour}));
    const auto done = record(Outcome::done, sunday + 12 * hour, sunday + 13 * hour);
    EXPECT_FALSE(update_due(clock, done, {sunday + 26 * hour}));
    EXPECT_TRUE(update_due(clock, done, {sunday + 27 * hour}));
    const auto again = record(Outcome::done, sunday + 27 * hour, sunday + 28 * hour);
    EXPECT_FALSE(update_due(clock, again, {sunday + 50 * hour}));
}

TEST(UpdateClock, TheHourIsThatOfTheClocksOfTheZone) {
    const auto done = record(Outcome::done, sunday - day, sunday - day + 60);
    // Three o'clock five hours west of Greenwich is eight there.
    EXPECT_FALSE(update_due(clock_of(UpdateRhythm::weekly, -5), done, {sunday + 8 * hour - 1}));
    EXPECT_TRUE(update_due(clock_of(UpdateRhythm::weekly, -5), done, {sunday + 8 * hour}));
}

TEST(UpdateClock, AFailureIsTriedAgainAfterThreeHoursAndAStopAfterAQuarter) {
    const auto clock = clock_of(UpdateRhythm::weekly);
    const auto failed = record(Outcome::failed, sunday, sunday + 60);
    EXPECT_FALSE(update_due(clock, failed, {sunday + 60 + 3 * hour - 1}));
    EXPECT_TRUE(update_due(clock, failed, {sunday + 60 + 3 * hour}));
    const auto stopped = record(Outcome::stopped, sunday, 0);
    EXPECT_FALSE(update_due(clock, stopped, {sunday + 900 - 1}));
    EXPECT_TRUE(update_due(clock, stopped, {sunday + 900}));
}

TEST(UpdateClock, WhileOneRunsNoOtherBegins) {
    EXPECT_FALSE(update_due(clock_of(UpdateRhythm::daily), record(Outcome::running, sunday, 0),
                            {sunday + 9 * day}));
}

TEST(UpdateClock, NamesAreReadBack) {
    for (const auto one : {UpdateRhythm::off, UpdateRhythm::daily, UpdateRhythm::weekly})
        EXPECT_EQ(update_rhythm(name_of(one)), one);
    EXPECT_FALSE(update_rhythm("hourly"));
    EXPECT_FALSE(update_rhythm("after_first"));
}

}  // namespace
}  // namespace lightfoot
