// From the shelf to an agreed delivery in one press, and each reason why not.

#include "domain/verbs/case.hpp"

#include "domain/cases.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Date today = date_of(now);
Date in(int days) { return {today.days + days}; }

Offer item() {
    Offer it = offer({77}, cordia);
    it.title = "Five days at the border";
    it.language = "en";
    it.contact.office = "Border unit";
    it.lead_days = 5;
    it.duration_days = 3;
    it.shelf = {ShelfKind::visit, {{in(10), in(20), 1}, {in(40), in(42), 2}}};
    return it;
}

Request sent_request() {
    auto it = request({11}, arland);
    it.sent_at = days_ago(2);
    return it;
}

Result<CaseChange> take(const Viewer& who, const Request& request, const Offer& offer, Date from,
                        const std::string& words = "") {
    return take_from_shelf(who, request, request.needs[0].id, offer, {from, words, "en"}, now);
}

std::string key_of(const Result<CaseChange>& result) {
    if (result) return "done";
    const auto& faults = result.error().faults;
    return faults.empty() ? result.error().message.key : faults[0].place + " " + faults[0].message.key;
}

}  // namespace

TEST(take_from_shelf, both_have_said_yes_and_the_delivery_is_agreed) {
    const auto change = take(of_arland(), sent_request(), item(), in(10), "Welcome.");
    ASSERT_TRUE(change) << key_of(change);
    const auto& it = change->record;
    EXPECT_EQ(status_of(it, today), CaseStatus::delivering);
    EXPECT_EQ(it.requester, arland);
    EXPECT_EQ(it.provider, cordia);
    EXPECT_EQ(it.words, (Quote{"Welcome.", "en"}));
    ASSERT_EQ(it.deliveries.size(), 1u);
    const auto& delivery = it.deliveries[0];
    EXPECT_EQ(status_of(delivery), DeliveryStatus::agreed);
    EXPECT_EQ(delivery.kind, DeliveryKind::visit);
    EXPECT_EQ(delivery.title, "Five days at the border");
    EXPECT_EQ(delivery.owner, "Border unit");
    EXPECT_EQ(delivery.from, in(10));
    EXPECT_EQ(delivery.to, in(12)) << "three days";
    EXPECT_EQ(shelf_places(it), (std::vector<ShelfPlace>{{{77}, in(10)}}));
    EXPECT_EQ(change->event.verb, "taken_from_shelf");
    EXPECT_EQ(change->event.institution, arland);
}

TEST(take_from_shelf, begins_on_the_first_day_that_the_need_leaves) {
    auto request = sent_request();
    request.needs[0].earliest = in(13);
    EXPECT_EQ(take(of_arland(), request, item(), in(10))->record.deliveries[0].from, in(13));
    request.needs[0].earliest = in(19);
    EXPECT_EQ(key_of(take(of_arland(), request, item(), in(10))), "from shelf.date_does_not_suit")
        << "no three days are left, and the other date is not the one that was chosen";
    EXPECT_EQ(take(of_arland(), request, item(), in(40))->record.deliveries[0].from, in(40));
}

TEST(take_from_shelf, is_refused_with_its_reason) {
    auto draft = sent_request(), circulated = sent_request(), withdrawn = sent_request();
    draft.sent_at.reset();
    circulated.circulated_at = days_ago(1);
    withdrawn.withdrawn_at = days_ago(1);
    auto plain = item(), full = item();
    plain.shelf.reset();
    full.shelf->dates[0].places = 0;
    auto practice = item();
    practice.space = Space::practice;
    const struct {
        Viewer who;
        Request request;
        Offer offer;
        Date from;
        std::string answer;
    } table[] = {
        {of_arland(), circulated, item(), in(10), "done"},
        {of_arland(), draft, item(), in(10), "shelf.send_first"},
        {of_arland(), withdrawn, item(), in(10), "shelf.send_first"},
        {of_borland(), sent_request(), item(), in(10), not_allowed().message.key},
        {of_cordia(), sent_request(), item(), in(10), not_allowed().message.key},
        {of_desk(), sent_request(), item(), in(10), not_allowed().message.key},
        {visitor(), sent_request(), item(), in(10), not_allowed().message.key},
        {of_arland(), sent_request(), practice, in(10), not_found().message.key},
        {of_arland(), sent_request(), plain, in(10), "shelf.not_on_shelf"},
        {of_arland(), sent_request(), full, in(10), "from shelf.date_does_not_suit"},
        {of_arland(), sent_request(), item(), in(11), "from shelf.date_does_not_suit"},
    };
    for (const auto& row : table)
        EXPECT_EQ(key_of(take(row.who, row.request, row.offer, row.from)), row.answer);
    EXPECT_EQ(key_of(take_from_shelf(of_arland(), sent_request(), {999}, item(), {in(10), "", ""}, now)),
              "need shelf.need_needed");
}

TEST(take_from_shelf, a_place_is_held_as_long_as_it_can_still_be_used) {
    const auto it = take(of_arland(), sent_request(), item(), in(10))->record;
    auto declined = it, cancelled = it, withdrawn = it, reported = it;
    declined.of_provider.answer = CaseAnswer::declined;
    cancelled.deliveries[0].cancelled_at = now;
    withdrawn.request_withdrawn = true;
    reported.deliveries[0].reported_at = now;
    EXPECT_TRUE(shelf_places(declined).empty());
    EXPECT_TRUE(shelf_places(cancelled).empty());
    EXPECT_TRUE(shelf_places(withdrawn).empty());
    EXPECT_EQ(shelf_places(reported).size(), 1u) << "it was used";
}
