#include "matching/likeness.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

using Role = ActivityParty::Role;

Activity programme(const std::string& id, const std::string& title, const std::string& reporter) {
    Activity activity;
    activity.id = id;
    activity.language = "en";
    activity.texts = {{ActivityText::Kind::title, "en", title}};
    activity.parties = {{Role::reporting, reporter, "Agency " + reporter, "10", ""}};
    activity.countries = {{"", "KE", "", {}, false}};
    activity.signs.planned_start = date_of(2025, 1, 1);
    activity.signs.planned_end = date_of(2027, 12, 31);
    return activity;
}
std::vector<std::string> keys(const std::optional<Likeness>& found) {
    std::vector<std::string> out;
    if (found)
        for (const auto& one : found->reasons) out.push_back(one.key);
    return out;
}
constexpr const char* title = "Strengthening laboratory biosafety in Kenya";

}  // namespace

TEST(likeness, near_titles_with_overlapping_days_are_proposed_with_their_reasons) {
    const auto one = programme("AA-1", title, "AA"), same = programme("BB-1", title, "BB");
    EXPECT_EQ(keys(likeness(one, same)),
              (std::vector<std::string>{"likeness.same_title", "likeness.overlap"}));
    const auto near = programme("BB-1", "Laboratory biosafety strengthening, Kenya (phase)", "BB");
    EXPECT_EQ(keys(likeness(one, near)).front(), "likeness.near_title");
    EXPECT_FALSE(likeness(one, programme("BB-1", "Roads and bridges in Kenya", "BB")));
}

TEST(likeness, another_state_or_days_apart_are_never_one) {
    const auto one = programme("AA-1", title, "AA");
    auto other = programme("BB-1", title, "BB");
    other.countries = {{"", "UG", "", {}, false}};
    EXPECT_FALSE(likeness(one, other));
    other = programme("BB-1", title, "BB");
    other.signs.planned_start = date_of(2028, 1, 1);
    other.signs.planned_end = date_of(2030, 1, 1);
    EXPECT_FALSE(likeness(one, other));
}

TEST(likeness, parties_and_amounts_speak_where_the_titles_do_not) {
    auto one = programme("AA-1", title, "AA"), other = programme("BB-1", "Kenya grant 77", "BB");
    one.parties.push_back({Role::implementing, "BB", "", "", ""});
    EXPECT_FALSE(likeness(one, other)) << "that one names the other alone says little";
    one.sums = {{ActivitySum::Kind::commitment, 2025, "EUR", 100'000'000, 1}};
    other.sums = {{ActivitySum::Kind::commitment, 2026, "EUR", 100'900'000, 2}};
    EXPECT_EQ(keys(likeness(one, other)),
              (std::vector<std::string>{"likeness.one_names_the_other", "likeness.same_amount",
                                        "likeness.overlap"}));
    other.parties.push_back({Role::funding, "", "Agency AA (headquarters)", "", ""});
    EXPECT_EQ(keys(likeness(one, other)).front(), "likeness.name_each_other");
    other.sums[0].hundredths = 102'000'000;
    EXPECT_FALSE(likeness(one, other)) << "two hundredths more is another amount";
    other.sums[0] = {ActivitySum::Kind::commitment, 2026, "USD", 100'000'000, 2};
    EXPECT_FALSE(likeness(one, other)) << "nor is the same number in another currency";
}

TEST(likeness, phases_of_one_organisation_are_not_proposed_by_near_titles) {
    const auto one = programme("AA-1", "Strengthening laboratory biosafety in Kenya, first part", "AA");
    EXPECT_FALSE(
        likeness(one, programme("AA-2", "Strengthening laboratory biosafety in Kenya, second part", "AA")));
    EXPECT_TRUE(likeness(one, programme("AA-2", one.texts[0].text, "AA")));
    EXPECT_FALSE(likeness(one, one));
}

TEST(likeness, programmes_that_say_nothing_are_like_none) {
    Activity nothing, neither;
    nothing.id = "AA-1", neither.id = "BB-1";
    EXPECT_FALSE(likeness(nothing, neither));
    nothing.countries = neither.countries = {{"", "KE", "", {}, false}};
    EXPECT_FALSE(likeness(nothing, neither));
}
