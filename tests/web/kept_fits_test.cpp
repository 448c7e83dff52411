#include "web/kept_fits.hpp"

#include "matching/world.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

NeedQuery question(std::string text) {
    NeedQuery query;
    query.need.id = {5};
    query.need.text = std::move(text);
    query.as_of = {20'000};
    return query;
}

}  // namespace

TEST(kept_fits, are_given_again_to_the_same_provider_on_the_same_day_until_something_changes) {
    KeptFits kept;
    kept.keep({1}, {20'000}, 7, {{{2}, {3}, {4}, {}}});
    const auto found = kept.find({1}, {20'000}, 7);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 1u);
    EXPECT_EQ(found->front().offer.value, 4);
    EXPECT_FALSE(kept.find({2}, {20'000}, 7));
    EXPECT_FALSE(kept.find({1}, {20'001}, 7));
    EXPECT_FALSE(kept.find({1}, {20'000}, 8));
    kept.clear();
    EXPECT_FALSE(kept.find({1}, {20'000}, 7));
}

TEST(kept_fits, the_best_offer_for_a_need_is_worked_out_again_only_where_the_need_is_another) {
    KeptFits kept;
    int worked = 0;
    const auto ask = [&](InstitutionId provider, const NeedQuery& query) {
        return kept.best(provider, query, [&] { return std::optional(Candidate{{++worked}, 1, 2, {}}); });
    };
    EXPECT_EQ(ask({1}, question("Customs"))->offer.value, 1);
    EXPECT_EQ(ask({1}, question("Customs"))->offer.value, 1);
    EXPECT_EQ(ask({2}, question("Customs"))->offer.value, 2);
    EXPECT_EQ(ask({1}, question("Ports"))->offer.value, 3);
    kept.clear();
    EXPECT_EQ(ask({1}, question("Ports"))->offer.value, 4);
    EXPECT_FALSE(kept.best({3}, question("Ports"), [] { return std::optional<Candidate>(); }));
}

TEST(kept_fits, own_offers_are_taken_out_of_the_matcher_once_until_it_changes) {
    auto mine = test::offer(1, "Training on export control"), other = test::offer(2, "Diamonds");
    mine.provider = {500}, other.provider = {501};
    const auto all = test::matcher({mine, other});
    OwnOffers own;
    const auto& first = own.of(all, {500});
    ASSERT_EQ(first.offers().size(), 1u);
    EXPECT_EQ(first.offers().front().id, mine.id);
    EXPECT_EQ(&own.of(all, {500}), &first);
    EXPECT_TRUE(own.of(all, {9}).offers().empty());
    own.clear();
    EXPECT_EQ(own.of(all, {501}).offers().front().id, other.id);
}
