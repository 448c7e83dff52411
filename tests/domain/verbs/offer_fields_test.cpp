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
    const auto result = with_fields({}, draft);
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
    const auto clean = with_fields({}, draft);
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
