// The ladder: fresh, due, overdue, hidden after the last reminder.

#include "domain/contact_age.hpp"

#include "domain/offer.hpp"
#include "support/world.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Date today = date_of(2026, 11, 27);
const FreshnessRules rules;

Date ago(int days) { return {today.days - days}; }

Offer confirmed(int days_ago, Upkeep upkeep = {}) {
    Offer it = offer({1}, cordia);
    it.confirmed_on = ago(days_ago);
    it.upkeep = upkeep;
    return it;
}

std::string shipped() {
    std::ifstream file(SOURCE_DIR "/data/procedure/freshness.toml", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string with(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, text.npos) << from;
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST(freshness, state_follows_from_the_day_of_confirmation) {
    const struct {
        int days;
        FreshnessState state;
    } table[] = {
        {0, FreshnessState::fresh}, {364, FreshnessState::fresh},   {365, FreshnessState::due},
        {424, FreshnessState::due}, {425, FreshnessState::overdue}, {4000, FreshnessState::overdue},
    };
    for (const auto& row : table)
        EXPECT_EQ(freshness_of(confirmed(row.days), rules, today), row.state) << row.days;
    EXPECT_EQ(freshness_of(confirmed(10, {3, ago(9), ago(1)}), rules, today), FreshnessState::hidden);
    auto ready = confirmed(100);
    ready.shelf = ShelfFacts{};
    EXPECT_EQ(freshness_of(ready, rules, today), FreshnessState::due) << "the shelf has a rhythm of its own";
}

TEST(freshness, what_nobody_confirmed_here_is_on_no_ladder) {
    auto published = offer({1}, cordia), activity = confirmed(4000);
    published.kind = OfferKind::published_offer;
    activity.kind = OfferKind::documented_activity;
    EXPECT_EQ(freshness_of(published, rules, today), FreshnessState::unconfirmed);
    EXPECT_EQ(freshness_of(activity, rules, today), FreshnessState::source);
    for (const auto& one : {published, activity})
        EXPECT_EQ(next_step(one, rules, today), UpkeepStep::nothing);
    auto gone = confirmed(4000);
    gone.withdrawn_at = Time{1};
    EXPECT_EQ(next_step(gone, rules, today), UpkeepStep::nothing);
    auto desk_entry = institution(desk, InstitutionKind::secretariat, "Desk");
    desk_entry.confirmed_on = ago(4000);
    EXPECT_EQ(next_step(desk_entry, rules, today), UpkeepStep::nothing);
}

TEST(freshness, a_contact_that_was_never_confirmed_counts_from_its_entry) {
    auto it = institution(cordia, InstitutionKind::ngo, "Cordia");
    it.confirmed_on = std::nullopt;
    it.contact = {"The office", "office@cordia.example", "", "", ""};
    const auto step = [&](int days_ago) { return next_step(it, ago(days_ago), rules, today); };
    EXPECT_EQ(step(364), UpkeepStep::nothing);
    EXPECT_EQ(step(365), UpkeepStep::remind);
    EXPECT_EQ(freshness_of(it, ago(425), rules, today), FreshnessState::overdue);
    EXPECT_EQ(next_step(it, std::nullopt, rules, today), UpkeepStep::nothing) << "nobody stands behind it";
    it.upkeep = {last_reminder, ago(14), {}};
    EXPECT_EQ(step(500), UpkeepStep::hide);
    it.provenance.source_url = "https://example.org/list";
    EXPECT_EQ(step(500), UpkeepStep::nothing) << "what others published is not hidden";
    it.upkeep = {};
    EXPECT_EQ(step(365), UpkeepStep::remind);
    it.contact = {};
    EXPECT_EQ(step(500), UpkeepStep::nothing) << "there is nothing to confirm";
    it.contact = {"The office", "", "", "", ""};
    it.confirmed_on = ago(10);
    EXPECT_EQ(step(500), UpkeepStep::nothing) << "a confirmation counts, whenever it was entered";
}

TEST(freshness, three_reminders_and_then_it_is_hidden) {
    const struct {
        int days, reminders, reminded;
        UpkeepStep step;
    } table[] = {
        {364, 0, -1, UpkeepStep::nothing},  {365, 0, -1, UpkeepStep::remind},
        {424, 1, 59, UpkeepStep::nothing},  {425, 1, 60, UpkeepStep::remind},
        {454, 2, 29, UpkeepStep::nothing},  {455, 2, 30, UpkeepStep::remind},
        {468, 3, 13, UpkeepStep::nothing},  {469, 3, 14, UpkeepStep::hide},
        {425, 1, 13, UpkeepStep::nothing},  {9000, 0, -1, UpkeepStep::remind},
        {9000, 1, 13, UpkeepStep::nothing}, {9000, 3, 14, UpkeepStep::hide},
    };
    for (const auto& row : table) {
        Upkeep upkeep{row.reminders, {}, {}};
        if (row.reminded >= 0) upkeep.reminded_on = ago(row.reminded);
        EXPECT_EQ(next_step(confirmed(row.days, upkeep), rules, today), row.step)
            << row.days << " days, " << row.reminders << " reminders";
    }
    EXPECT_EQ(next_step(confirmed(9000, {3, ago(20), ago(2)}), rules, today), UpkeepStep::nothing);
}

// However late the service comes to a record, nothing is hidden before three reminders went out, each with
// its pause.
TEST(freshness, nothing_is_hidden_without_all_its_reminders) {
    auto it = confirmed(5000);
    int reminders = 0;
    for (int day = 0; day < 200; ++day) {
        const Date now{today.days + day};
        const auto step = next_step(it, rules, now);
        if (step == UpkeepStep::hide) {
            EXPECT_EQ(reminders, 3);
            EXPECT_GE(day, 2 * rules.offer.pause + rules.offer.hidden_after);
            return;
        }
        if (step == UpkeepStep::remind) ++reminders, it.upkeep = {reminders, now, {}};
    }
    FAIL() << "never hidden";
}

TEST(freshness, the_file_that_comes_along_says_what_the_program_knows) {
    const auto read = read_freshness("freshness.toml", shipped());
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, rules);
}

TEST(freshness, every_fault_of_the_file_is_named) {
    const auto text = shipped();
    for (const auto& [from, to, key] :
         {std::tuple{"of = \"offer\"", "of = \"offers\"", "freshness.unknown_of"},
          {"of = \"shelf_item\"", "of = \"offer\"", "freshness.twice"},
          {"due = \"365 days\"", "due = \"a year\"", "freshness.not_days"},
          {"due = \"365 days\"", "due = \"0 days\"", "freshness.not_days"},
          {"due = \"365 days\"", "", "freshness.not_days"},
          {"due = \"365 days\"", "due = \"425 days\"", "freshness.order"},
          {"pause = \"14 days\"", "pause = \"14 days\"\nbreak = \"2 days\"", "freshness.unknown_key"}}) {
        const auto read = read_freshness("f", with(text, from, to));
        ASSERT_FALSE(read) << to;
        EXPECT_EQ(read.error().faults.at(0).message.key, key) << to;
    }
    const auto last = text.rfind("[[rhythm]]");
    EXPECT_EQ(read_freshness("f", text.substr(0, last)).error().faults.at(0).message.key,
              "freshness.missing");
}
