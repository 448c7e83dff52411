#include "domain/need_table.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

constexpr Time now{1'790'000'000};
const std::vector<InstitutionId> partners{{20}, {21}};

Viewer of(Role role, std::int64_t institution) {
    Viewer viewer;
    viewer.role = role;
    viewer.account = {1};
    viewer.institution = {institution};
    return viewer;
}
Request request_of(std::int64_t institution) {
    Request request;
    request.id = {5};
    request.institution = {institution};
    return request;
}

}  // namespace

TEST(let_in, the_state_names_a_partner_and_nobody_else_does) {
    const auto request = request_of(7);
    const auto made = let_in(request, of(Role::point_of_contact, 7), {20}, partners, now).value();
    EXPECT_EQ(made.record, (NeedTableReader{{5}, {20}, {1}, now}));
    EXPECT_EQ(made.event.verb, "matrix_shown");
    EXPECT_EQ(made.event.institution, InstitutionId{7});
    EXPECT_EQ(let_in(request, of(Role::point_of_contact, 7), {22}, partners, now).error().message.key,
              "need_table.not_a_partner");
    EXPECT_FALSE(let_in(request, of(Role::point_of_contact, 7), {}, partners, now));
    for (const auto& who : {of(Role::point_of_contact, 8), of(Role::secretariat, 7), of(Role::provider, 20)})
        EXPECT_EQ(let_in(request, who, {20}, partners, now).error().kind, ErrorKind::not_allowed);
}

TEST(let_in, not_to_a_withdrawn_request_and_not_across_the_spaces) {
    auto request = request_of(7);
    request.withdrawn_at = now;
    EXPECT_EQ(let_in(request, of(Role::point_of_contact, 7), {20}, partners, now).error().kind,
              ErrorKind::conflict);
    request = request_of(7);
    request.space = Space::practice;
    EXPECT_EQ(let_in(request, of(Role::point_of_contact, 7), {20}, partners, now).error().kind,
              ErrorKind::not_found);
}

TEST(shut_out, the_state_takes_it_back_also_once_it_is_withdrawn) {
    auto request = request_of(7);
    request.withdrawn_at = now;
    const NeedTableReader reader{{5}, {20}, {1}, now};
    EXPECT_EQ(shut_out(reader, request, of(Role::point_of_contact, 7), now).value().event.verb,
              "matrix_closed");
    EXPECT_EQ(shut_out(reader, request, of(Role::provider, 20), now).error().kind, ErrorKind::not_allowed);
    const NeedTableReader of_another{{6}, {20}, {1}, now};
    EXPECT_EQ(shut_out(of_another, request, of(Role::point_of_contact, 7), now).error().kind,
              ErrorKind::not_found);
}
