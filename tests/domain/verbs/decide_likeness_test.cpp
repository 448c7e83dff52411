#include "domain/likeness.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

constexpr Time now{1'790'000'000};
Viewer of(Role role, std::int64_t institution = 7) {
    Viewer viewer;
    viewer.role = role;
    viewer.account = {1};
    viewer.institution = {institution};
    return viewer;
}
const std::string a = "00000000000000aa", b = "00000000000000bb";

}  // namespace

TEST(decide_likeness, the_desk_speaks_for_everybody_and_a_state_for_itself) {
    const auto desk = decide_likeness(of(Role::secretariat), b, a, LikenessAnswer::same, now).value();
    EXPECT_FALSE(desk.record.holds_for);
    EXPECT_EQ(desk.record.one, a) << "in one order, whichever was named first";
    EXPECT_EQ(desk.record.other, b);
    EXPECT_EQ(desk.event.subject, Subject::institution);
    EXPECT_EQ(desk.event.body.size(), 4u);
    const auto state =
        decide_likeness(of(Role::point_of_contact), a, b, LikenessAnswer::different, now).value();
    EXPECT_EQ(state.record.holds_for, InstitutionId{7});
    EXPECT_EQ(state.event.institution, InstitutionId{7});
    ASSERT_EQ(state.event.body.size(), 1u) << "the desk reads this history, and not which programmes";
    EXPECT_EQ(state.event.body[0].second, state.record.id.text());
}

TEST(decide_likeness, nobody_else_and_nothing_with_itself) {
    for (const auto role : {Role::visitor, Role::provider, Role::committee, Role::administrator})
        EXPECT_FALSE(decide_likeness(of(role), a, b, LikenessAnswer::same, now)) << int(role);
    EXPECT_EQ(decide_likeness(of(Role::secretariat), a, a, LikenessAnswer::same, now).error().message.key,
              "likeness.itself");
    EXPECT_EQ(decide_likeness(of(Role::secretariat), a, b, std::nullopt, now).error().message.key,
              "likeness.choose");
}

TEST(undo_likeness, by_the_side_that_said_it_and_once) {
    const auto desk = decide_likeness(of(Role::secretariat), a, b, LikenessAnswer::same, now).value().record;
    const auto state =
        decide_likeness(of(Role::point_of_contact), a, b, LikenessAnswer::same, now).value().record;
    EXPECT_TRUE(undo_likeness(desk, of(Role::secretariat, 9), now));
    EXPECT_FALSE(undo_likeness(desk, of(Role::point_of_contact), now));
    EXPECT_FALSE(undo_likeness(state, of(Role::secretariat), now));
    EXPECT_FALSE(undo_likeness(state, of(Role::point_of_contact, 8), now));
    const auto undone = undo_likeness(state, of(Role::point_of_contact), now).value().record;
    EXPECT_EQ(undone.undone_at, now);
    EXPECT_EQ(undo_likeness(undone, of(Role::point_of_contact), now).error().message.key,
              "likeness.undone_already");
    auto elsewhere = of(Role::secretariat);
    elsewhere.space = Space::practice;
    EXPECT_EQ(undo_likeness(desk, elsewhere, now).error().kind, ErrorKind::not_found);
}
