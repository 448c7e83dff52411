#include "domain/fields.hpp"

#include "support/world.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

using Body = std::vector<std::pair<std::string, std::string>>;

}  // namespace

TEST(fields, difference_says_what_is_new_changed_and_gone) {
    const Fields before{{"a", "1"}, {"b", "2"}, {"c", "3"}}, after{{"a", "1"}, {"b", "x"}, {"d", "4"}};
    EXPECT_EQ(difference(before, after), (Body{{"b", "x"}, {"c", ""}, {"d", "4"}}));
    EXPECT_EQ(difference(after, after), Body{});
}

TEST(fields, of_a_request_name_each_need) {
    auto it = request({1}, arland);
    const auto before = fields_of(it);
    it.needs[0].hosting.no_go = {{date_of(2026, 1, 1), date_of(2026, 1, 3)}};
    it.needs[0].topics = {{"a", TopicStanding::confirmed}, {"b", TopicStanding::confirmed},
                          {"c", TopicStanding::removed}};
    it.posting = {ConsentWay::refused, Time{0}};
    const std::string need = "need." + it.needs[0].id.text();
    EXPECT_EQ(difference(before, fields_of(it)), (Body{{need + ".no_go", "2026-01-01/2026-01-03"},
                                                       {need + ".topics.confirmed", "a, b"},
                                                       {need + ".topics.removed", "c"},
                                                       {"posting", "refused"},
                                                       {"posting.at", "1970-01-01T00:00:00Z"}}));
}

// The version counts changes and is none itself.
TEST(fields, leave_the_version_out) {
    auto one = offer({1}, cordia);
    auto other = one;
    other.version = 9;
    EXPECT_EQ(fields_of(one), fields_of(other));
    other.fees_paid_by = Payer::shared;
    other.contact.person = "A. Person";
    EXPECT_EQ(difference(fields_of(one), fields_of(other)),
              (Body{{"contact.person", "A. Person"}, {"fees_paid_by", "shared"}}));
}

TEST(fields, of_an_institution) {
    const auto it = institution(arland, InstitutionKind::state, "Arland", "XAA");
    const Fields expected{{"kind", "state"}, {"name", "Arland"}, {"requests", "yes"}, {"state_code", "XAA"}};
    EXPECT_EQ(fields_of(it), expected);
}
