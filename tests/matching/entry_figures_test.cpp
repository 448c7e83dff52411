#include "matching/entry_figures.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

using Kind = ActivitySum::Kind;
using Role = ActivityParty::Role;

Activity part(const std::string& reporter, std::vector<ActivitySum> sums = {}) {
    Activity activity;
    activity.parties = {{Role::reporting, reporter, "", "10", ""}};
    activity.sums = std::move(sums);
    return activity;
}
ActivitySum sum(Kind kind, std::int64_t whole, const std::string& currency = "USD") {
    return {kind, 2026, currency, whole * 100, 1};
}

}  // namespace

TEST(entry_figures, those_of_the_one_that_leads_stand_and_nothing_is_added) {
    const std::vector<Activity> parts{part("AA", {sum(Kind::commitment, 100), sum(Kind::expenditure, 40)}),
                                      part("BB", {sum(Kind::commitment, 100)}),
                                      part("AA", {sum(Kind::budget, 7)})};
    const auto figures = figures_of(parts);
    EXPECT_EQ(figures.whose, EntryFigures::Whose::lead);
    EXPECT_EQ(figures.parts, std::vector<std::size_t>{0});
    EXPECT_EQ(figures.committed, 100);
    EXPECT_EQ(figures.spent, 40);
    EXPECT_EQ(figures.budget, 0);
}

TEST(entry_figures, components_of_one_organisation_are_added_where_the_lead_states_none) {
    const std::vector<Activity> parts{part("AA"), part("BB", {sum(Kind::commitment, 900)}),
                                      part("AA", {sum(Kind::commitment, 30)}),
                                      part("AA", {sum(Kind::commitment, 12), sum(Kind::budget, 5, "EUR")})};
    const auto figures = figures_of(parts);
    EXPECT_EQ(figures.whose, EntryFigures::Whose::reporter);
    EXPECT_EQ(figures.parts, (std::vector<std::size_t>{2, 3}));
    EXPECT_EQ(figures.committed, 42);
    EXPECT_EQ(figures.currency, "USD");
}

TEST(entry_figures, where_the_leads_organisation_states_none_another_ones_stand) {
    const std::vector<Activity> parts{part("AA"), part("BB", {sum(Kind::disbursement, 9)}),
                                      part("CC", {sum(Kind::disbursement, 8)})};
    EXPECT_EQ(figures_of(parts).parts, std::vector<std::size_t>{1});
    EXPECT_EQ(figures_of({}).whose, EntryFigures::Whose::none);
    EXPECT_EQ(figures_of(std::vector<Activity>{part("AA", {sum(Kind::incoming, 5)}), part("BB")}).whose,
              EntryFigures::Whose::none)
        << "what came in is somebody else's commitment";
}

TEST(entry_figures, who_reports_and_in_which_roles) {
    auto activity = part("AA");
    activity.parties.push_back({Role::funding, "AA", "", "", ""});
    activity.parties.push_back({Role::implementing, "BB", "", "", ""});
    EXPECT_EQ(reporter_kind(activity), "government");
    EXPECT_EQ(reporter_roles(activity), std::vector<Role>{Role::funding});
    activity.parties[0].type = "22";
    EXPECT_EQ(reporter_kind(activity), "ngo");
    activity.parties.clear();
    EXPECT_EQ(reporter_kind(activity), "other");
    EXPECT_TRUE(reporter_roles(activity).empty());
}
