#include "domain/tour.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

const Time noon{1'764'000'000};

TourFacts begun() {
    TourFacts facts;
    facts.request = Request{};
    facts.request->needs.push_back({});
    facts.request->needs[0].topics = {{"customs-control", TopicStanding::proposed}};
    return facts;
}

// What the record says once the request has reached the providers.
TourFacts circulated() {
    auto facts = begun();
    auto& request = *facts.request;
    request.needs[0].topics[0].standing = TopicStanding::confirmed;
    request.circulation = {ConsentWay::express, noon};
    request.sent_at = request.official_at = request.authenticated_at = request.acknowledged_at =
        request.circulated_at = noon;
    return facts;
}

TourFacts with_a_case() {
    auto facts = circulated();
    facts.of = Case{};
    return facts;
}

constexpr Role walkers[] = {Role::point_of_contact, Role::provider, Role::secretariat, Role::committee,
                            Role::visitor};

}  // namespace

TEST(tour, every_step_has_a_name_of_its_own) {
    std::set<std::string_view> names;
    for (int step = 0; step < tour_steps; ++step) names.insert(name_of(TourStep(step)));
    EXPECT_EQ(names.size(), std::size_t(tour_steps));
}

TEST(tour, each_role_ends_with_a_step_of_its_own_and_the_administrator_has_none) {
    for (auto role : walkers) {
        const auto plan = tour_of(role);
        ASSERT_FALSE(plan.empty());
        EXPECT_EQ(plan.back().by, role) << name_of(role);
        std::set<TourStep> steps;
        for (const auto& [step, by] : plan) EXPECT_TRUE(steps.insert(step).second) << name_of(step);
    }
    EXPECT_TRUE(tour_of(Role::administrator).empty());
}

TEST(tour, it_begins_with_the_paragraph) {
    const auto place = place_in_tour(Role::point_of_contact, {});
    EXPECT_EQ(place.now, TourStep::write);
    EXPECT_EQ(place.number, 1);
    EXPECT_EQ(place.of, 15);
    const auto provider = place_in_tour(Role::provider, {});
    EXPECT_EQ(provider.by, Role::point_of_contact) << "somebody has to ask first";
    EXPECT_EQ(provider.number, 1) << "of its own steps the first is still before it";
}

TEST(tour, a_step_is_done_when_the_record_says_so) {
    auto facts = begun();
    EXPECT_EQ(place_in_tour(Role::point_of_contact, facts).now, TourStep::topics);
    facts.request->needs[0].topics[0].standing = TopicStanding::removed;
    EXPECT_EQ(place_in_tour(Role::point_of_contact, facts).now, TourStep::consent);
    facts.request->circulation = {ConsentWay::refused, noon};
    EXPECT_EQ(place_in_tour(Role::point_of_contact, facts).now, TourStep::consent)
        << "a refusal leads nowhere: the tour stays where it is";
    facts.request->circulation = {ConsentWay::express, noon};
    facts.request->sent_at = noon;
    EXPECT_EQ(place_in_tour(Role::point_of_contact, facts).now, TourStep::sign_note);
    facts.request->official_at = noon;
    const auto place = place_in_tour(Role::point_of_contact, facts);
    EXPECT_EQ(place.now, TourStep::authenticate);
    EXPECT_EQ(place.by, Role::secretariat);
    EXPECT_EQ(place.number, 6) << "the number of the State's own next step";
}

TEST(tour, what_the_other_side_did_by_itself_counts_as_well) {
    auto facts = with_a_case();
    facts.of->of_provider.answer = CaseAnswer::accepted;
    EXPECT_EQ(place_in_tour(Role::point_of_contact, facts).now, TourStep::accept_request);
    facts.of->of_requester.answer = CaseAnswer::accepted;
    EXPECT_EQ(place_in_tour(Role::point_of_contact, facts).now, TourStep::propose);
}

TEST(tour, the_state_ends_by_asking_for_something_like_the_story) {
    EXPECT_EQ(tour_of(Role::point_of_contact).back().step, TourStep::ask_alike);
    TourFacts facts = with_a_case();
    EXPECT_FALSE(is_done(TourStep::ask_alike, facts));
    facts.alike = RequestId{7};
    EXPECT_TRUE(is_done(TourStep::ask_alike, facts));
}

TEST(tour, a_delivery_that_was_cancelled_is_proposed_again) {
    auto facts = with_a_case();
    facts.of->of_requester.answer = facts.of->of_provider.answer = CaseAnswer::accepted;
    Delivery delivery;
    delivery.provider_agreed_at = noon;
    facts.of->deliveries.push_back(delivery);
    EXPECT_EQ(
        place_in_tour(Role::provider, TourFacts{facts.request, facts.of, {}, {TourStep::read_needs}}).now,
        TourStep::agree);
    facts.of->deliveries[0].cancelled_at = noon;
    EXPECT_EQ(tour_delivery(facts), nullptr);
    EXPECT_EQ(place_in_tour(Role::point_of_contact, facts).now, TourStep::propose);
}

TEST(tour, a_host_is_chosen_asked_and_carries_the_delivery) {
    auto facts = with_a_case();
    facts.of->of_requester.answer = facts.of->of_provider.answer = CaseAnswer::accepted;
    Delivery delivery;
    delivery.id = DeliveryId{5};
    delivery.provider_agreed_at = delivery.requester_agreed_at = noon;
    facts.of->deliveries.push_back(delivery);
    const auto next = [&] { return place_in_tour(Role::point_of_contact, facts).now; };
    EXPECT_EQ(next(), TourStep::choose_host);
    facts.component = Component{};
    EXPECT_EQ(next(), TourStep::ask_host);
    facts.component->asked_at = noon;
    EXPECT_EQ(next(), TourStep::answer_host);
    EXPECT_EQ(place_in_tour(Role::point_of_contact, facts).by, Role::visitor) << "it has no account";
    facts.component->answer = {HostWord::declined, HostRefusal::no_capacity, {}, noon};
    EXPECT_EQ(next(), TourStep::answer_host);
    facts.component->answer = {HostWord::in_public, {}, {}, noon};
    EXPECT_EQ(next(), TourStep::carry);
    facts.component->carries = {DeliveryId{4}};
    EXPECT_EQ(next(), TourStep::carry) << "another delivery";
    facts.component->carries = {DeliveryId{5}};
    EXPECT_EQ(next(), TourStep::read_plan);
    facts.read = {TourStep::read_plan};
    EXPECT_EQ(next(), TourStep::report);
}

TEST(tour, each_role_with_a_record_meets_the_host_programme) {
    for (auto role : walkers) {
        std::set<TourStep> steps;
        for (const auto& [step, by] : tour_of(role)) steps.insert(step);
        EXPECT_EQ(steps.contains(TourStep::answer_host), role != Role::visitor) << name_of(role);
        EXPECT_EQ(steps.contains(TourStep::read_programmes), role == Role::visitor);
    }
}

TEST(tour, pages_are_read_in_the_order_of_the_plan) {
    TourFacts facts;
    facts.read = {TourStep::look, TourStep::read_topics};
    auto place = place_in_tour(Role::visitor, facts);
    EXPECT_EQ(place.now, TourStep::read_offers);
    EXPECT_EQ(place.number, 3);
    for (const auto& [step, by] : tour_of(Role::visitor)) facts.read.insert(step);
    place = place_in_tour(Role::visitor, facts);
    EXPECT_FALSE(place.now);
    EXPECT_EQ(place.number, place.of);
}

TEST(tour, a_member_of_the_committee_refers_and_ends_the_referral) {
    auto facts = begun();
    facts.request->sent_at = facts.request->official_at = noon;
    facts.request->needs[0].topics.clear();
    facts.request->circulation = {ConsentWay::express, noon};
    facts.read = {TourStep::read_request};
    EXPECT_EQ(place_in_tour(Role::committee, facts).now, TourStep::refer);
    facts.request->referrals.push_back({noon, {}, "", {}, {}});
    EXPECT_EQ(place_in_tour(Role::committee, facts).now, TourStep::end_referral);
    facts.request->referrals[0].ended_at = noon;
    EXPECT_EQ(place_in_tour(Role::committee, facts).by, Role::secretariat);
}

TEST(tour, without_its_request_nothing_of_it_is_done) {
    TourFacts facts;
    for (int step = 0; step < tour_steps; ++step) EXPECT_FALSE(is_done(TourStep(step), facts));
}
