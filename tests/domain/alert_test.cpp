// Which alerts concern whom, how often they come, when a mail that gathers is due, and what may interest.

#include "domain/alert.hpp"

#include "domain/public_story.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

using K = AlertKind;
using F = AlertFrequency;

}  // namespace

TEST(alert, names_are_read_back) {
    for (const auto kind : all_alert_kinds) EXPECT_EQ(alert_kind(name_of(kind)), kind);
    for (const auto one : all_alert_frequencies) EXPECT_EQ(alert_frequency(name_of(one)), one);
    EXPECT_FALSE(alert_kind("gossip"));
    EXPECT_FALSE(alert_frequency("hourly"));
}

TEST(alert, each_kind_concerns_somebody_and_a_visitor_has_none) {
    EXPECT_TRUE(alert_kinds(Role::visitor).empty());
    std::set<AlertKind> seen;
    for (const auto role : all_roles)
        for (const auto kind : alert_kinds(role)) {
            const bool of_several = kind == K::waiting || kind == K::due || kind == K::confirm ||
                                    kind == K::stories;
            EXPECT_TRUE(seen.insert(kind).second || of_several) << name_of(role) << ' ' << name_of(kind);
        }
    EXPECT_EQ(seen.size(), std::size(all_alert_kinds));
}

TEST(alert, nothing_has_to_be_set) {
    struct Row {
        Role role;
        AlertKind kind;
        AlertFrequency usual;
    };
    const Row rows[] = {
        {Role::point_of_contact, K::waiting, F::at_once}, {Role::point_of_contact, K::due, F::daily},
        {Role::point_of_contact, K::confirm, F::weekly},
        {Role::point_of_contact, K::needs, F::never},     {Role::provider, K::needs, F::at_once},
        {Role::provider, K::circulated, F::daily},        {Role::provider, K::confirm, F::weekly},
        {Role::secretariat, K::arrivals, F::at_once},     {Role::committee, K::stories, F::weekly},
        {Role::administrator, K::stories, F::never},      {Role::visitor, K::stories, F::never},
    };
    for (const auto& row : rows)
        EXPECT_EQ(frequency_of({}, row.role, row.kind), row.usual)
            << name_of(row.role) << ' ' << name_of(row.kind);
    const AlertChoices chosen{{K::waiting, {F::never, 3}}};
    EXPECT_EQ(frequency_of(chosen, Role::provider, K::waiting), F::never);
    EXPECT_EQ(frequency_of(chosen, Role::provider, K::needs), F::at_once);
    EXPECT_EQ(changes_of(chosen, K::waiting), 3);
    EXPECT_EQ(changes_of(chosen, K::needs), 0);
}

TEST(alert, when_a_mail_gathers) {
    const Date monday = date_of(2026, 11, 23), friday = date_of(2026, 11, 27);
    struct Row {
        AlertFrequency frequency;
        Date today;
        std::optional<Date> last;
        bool due;
    };
    const Row rows[] = {
        {F::daily, friday, {}, true},
        {F::daily, friday, friday, false},
        {F::daily, friday, monday, true},
        {F::daily, monday, friday, false},  // the clock was set back
        {F::weekly, friday, {}, false},
        {F::weekly, monday, {}, true},
        {F::weekly, monday, monday, false},
        {F::weekly, friday, monday, false},
        {F::weekly, Date{monday.days + 7}, monday, true},
        {F::weekly, Date{monday.days + 8}, monday, true},  // the Monday was missed
        {F::daily, date_of(2028, 2, 29), date_of(2028, 2, 28), true},
        {F::weekly, date_of(2044, 2, 29), {}, true},  // a Monday
        {F::at_once, monday, {}, false},
        {F::never, monday, {}, false},
    };
    for (const auto& row : rows)
        EXPECT_EQ(gathers_today(row.frequency, row.today, row.last), row.due)
            << name_of(row.frequency) << ' ' << to_string(row.today);
}

TEST(alert, a_story_of_others_on_one_s_topics_or_region_may_interest) {
    const InstitutionId own{7}, other{8};
    PublicStory story;
    story.provider.institution = other;
    story.topics = {"customs-control"};
    story.region = "m49-014";
    EXPECT_TRUE(may_interest(story, own, {"customs-control", "legislation"}, {}));
    EXPECT_TRUE(may_interest(story, own, {}, {"m49-014"}));
    EXPECT_FALSE(may_interest(story, own, {"legislation"}, {"m49-030"}));
    EXPECT_FALSE(may_interest(story, own, {}, {}));
    EXPECT_FALSE(may_interest(story, other, {"customs-control"}, {"m49-014"})) << "it is its own";
    story.region.clear();
    EXPECT_FALSE(may_interest(story, own, {}, {"m49-014", ""})) << "what is not released is no region";
}
