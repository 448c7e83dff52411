#include "domain/verbs/offer_fields.hpp"

#include "support/world.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

template <class Change>
std::vector<std::string> faults(Change change) {
    Offer draft = offer({}, cordia);
    change(draft);
    const auto result = with_fields({}, draft, date_of(2026, 9, 21));
    std::vector<std::string> faults;
    if (!result)
        for (const auto& fault : result.error().faults) faults.push_back(fault.place + " " +
            fault.message.key);
    return faults;
}
using Faults = std::vector<std::string>;

}  // namespace

TEST(offer_fields, are_cleaned) {
    Offer draft = offer({}, cordia);
    draft.title = " Five\tdays ";
    draft.regions = {"europe", "africa", "europe", ""};
    draft.eligible_states = {"XBB", "XAA"};
    draft.contact.office = "Office\u202E";
    draft.contact.office_email = " office@example.org ";
    const auto clean = with_fields({}, draft, date_of(2026, 9, 21));
    ASSERT_TRUE(clean);
    EXPECT_EQ(clean->title, "Five days");
    EXPECT_EQ(clean->regions, (std::vector<std::string>{"africa", "europe"}));
    EXPECT_EQ(clean->eligible_states, (std::vector<std::string>{"XAA", "XBB"}));
    EXPECT_EQ(clean->contact.office, "Office");
    EXPECT_EQ(clean->contact.office_email, "office@example.org");
}

TEST(offer_fields, faults_say_where) {
    EXPECT_EQ(faults([](Offer& it) { it.title = " "; }), Faults{"title offer.title_needed"});
    EXPECT_EQ(faults([](Offer& it) { it.language = "xx"; }), Faults{"language field.unknown_language"});
    EXPECT_EQ(faults([](Offer& it) { it.text = std::string(limits::text + 1, 'x'); }),
              Faults{"text field.too_long"});
    EXPECT_EQ(faults([](Offer& it) { it.lead_days = -1; }), Faults{"lead_days field.out_of_range"});
    EXPECT_EQ(faults([](Offer& it) { it.visits = 367; }), Faults{"visits field.out_of_range"});
    EXPECT_EQ(faults([](Offer& it) { it.contact.person_email = "nobody"; }),
              Faults{"contact_person_email field.not_an_address"});
    EXPECT_EQ(faults([](Offer& it) {
        it.available_from = date_of(2026, 2, 2);
        it.available_until = date_of(2026, 2, 1);
    }), Faults{"available_until field.dates_reversed"});
    EXPECT_EQ(faults([](Offer& it) { it.eligible_states = {"X;Y"}; }),
              Faults{"eligible_states field.unknown_choice"});
    EXPECT_EQ(faults([](Offer& it) { it.title = "", it.language = ""; }),
              (Faults{"language field.unknown_language", "title offer.title_needed"}));
}

namespace {

const Date that_day = date_of(2026, 9, 21);

Offer on_shelf(ShelfKind kind, int lead_days, std::vector<ShelfDate> dates) {
    Offer draft;
    draft.language = "en";
    draft.title = "A call";
    draft.lead_days = lead_days;
    draft.shelf = {kind, std::move(dates)};
    return draft;
}

std::string fault_of_shelf(const Offer& draft) {
    const auto result = with_fields({}, draft, that_day);
    return result ? "" : result.error().faults.at(0).place + " " + result.error().faults.at(0).message.key;
}

}  // namespace

TEST(shelf_fields, are_checked_against_what_ready_means) {
    const Date soon = {that_day.days + 40}, later = {that_day.days + 42};
    const std::vector<ShelfDate> dates{{soon, later, 2}};
    EXPECT_EQ(fault_of_shelf(on_shelf(ShelfKind::call, 30, dates)), "");
    EXPECT_EQ(fault_of_shelf(on_shelf(ShelfKind::call, 31, dates)), "lead_days field.out_of_range");
    EXPECT_EQ(fault_of_shelf(on_shelf(ShelfKind::call, 5, {})), "from shelf.date_needed");
    EXPECT_EQ(fault_of_shelf(on_shelf(ShelfKind::call, 5, {{later, soon, 1}})), "from field.dates_reversed");
    EXPECT_EQ(fault_of_shelf(on_shelf(ShelfKind::visit, 5, dates)), "from shelf.window_too_short");
    EXPECT_EQ(fault_of_shelf(on_shelf(ShelfKind::call, 5, {{soon, later, 1}, {soon, soon, 1}})),
              "from shelf.date_twice");
    EXPECT_EQ(fault_of_shelf(on_shelf(ShelfKind::call, 5, {{soon, {that_day.days + 400}, 1}})),
              "from shelf.too_far_ahead");
    EXPECT_EQ(fault_of_shelf(on_shelf(ShelfKind::call, 5, {{soon, later, 501}})),
              "places field.out_of_range");
    auto long_call = on_shelf(ShelfKind::call, 5, dates), no_lead = long_call;
    long_call.duration_days = 2;
    no_lead.lead_days.reset();
    EXPECT_EQ(fault_of_shelf(long_call), "duration_days field.out_of_range");
    EXPECT_EQ(fault_of_shelf(no_lead), "lead_days shelf.lead_needed");
}

TEST(shelf_fields, past_dates_go_by_themselves_and_the_length_is_that_of_the_kind) {
    const Date soon = {that_day.days + 40}, past = {that_day.days - 1};
    const auto saved =
        with_fields({}, on_shelf(ShelfKind::module, 5, {{soon, soon, 2}, {past, past, 2}}), that_day);
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->shelf->dates, (std::vector<ShelfDate>{{soon, soon, 2}}));
    EXPECT_EQ(saved->duration_days, 1);
}
