// A State takes a place of what is ready, and it can be given back.

#include "domain/verbs/offer.hpp"
#include "support/world.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Time now{1'790'000'000};
const Date today = date_of(now);
Date in(int days) { return {today.days + days}; }

Offer item() {
    Offer it = offer({5}, cordia);
    it.lead_days = 7;
    it.duration_days = 1;
    it.shelf = {ShelfKind::call, {{in(10), in(10), 2}, {in(20), in(24), 0}, {in(3), in(3), 1}}};
    return it;
}

std::string key_of(const Result<OfferChange>& result) { return result ? "done" : result.error().message.key; }

}  // namespace

TEST(ask_for_shelf_item, holds_one_place_on_the_date_that_was_chosen) {
    const auto change = ask_for_shelf_item(item(), of_arland(), in(10), now);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->record.shelf->dates[0].places, 1);
    EXPECT_EQ(change->record.shelf->dates[1].places, 0);
    EXPECT_EQ(change->event.verb, "place_taken");
    EXPECT_EQ(change->event.institution, cordia) << "it is the provider's record";
    EXPECT_EQ(change->event.actor, of_arland().account);
}

TEST(ask_for_shelf_item, is_refused_with_its_reason) {
    auto gone = item(), hidden = item(), elsewhere = item(), plain = item();
    gone.withdrawn_at = now;
    elsewhere.space = Space::practice;
    plain.shelf.reset();
    const struct {
        Offer offer;
        Viewer asker;
        Date from;
        const char* answer;
    } table[] = {
        {item(), of_arland(), in(20), "shelf.full"},
        {item(), of_arland(), in(3), "shelf.date_gone"},   // its lead is longer than that
        {item(), of_arland(), in(11), "shelf.date_gone"},  // never was one
        {item(), of_delta(), in(10), "error.not_allowed"},
        {item(), of_desk(), in(10), "error.not_allowed"},
        {item(), visitor(), in(10), "error.not_allowed"},
        {item(), viewer(Role::point_of_contact, cordia), in(10), "error.not_allowed"},  // one's own
        {gone, of_arland(), in(10), "error.not_found"},
        {elsewhere, of_arland(), in(10), "error.not_found"},
        {plain, of_arland(), in(10), "shelf.not_on_shelf"},
    };
    for (const auto& row : table)
        EXPECT_EQ(key_of(ask_for_shelf_item(row.offer, row.asker, row.from, now)), row.answer);
}

TEST(ask_for_shelf_item, a_place_that_is_given_back_can_be_taken_again) {
    const auto back = give_back_shelf_place(item(), in(20), {7}, now);
    EXPECT_EQ(back.record.shelf->dates[1].places, 1);
    EXPECT_EQ(back.event.verb, "place_given_back");
    EXPECT_TRUE(ask_for_shelf_item(back.record, of_arland(), in(20), now));
    EXPECT_EQ(give_back_shelf_place(item(), in(77), {7}, now).record, item()) << "no such date";
}
