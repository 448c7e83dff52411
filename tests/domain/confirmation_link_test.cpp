// The link in a reminder: bound to records, versions and days; nobody makes one up.

#include "domain/confirmation_link.hpp"

#include "domain/verbs/institution.hpp"
#include "domain/verbs/offer.hpp"
#include "support/world.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const InstallationKey key(std::string(32, 'a'));
const Time now{1'790'000'000};
const Date today = date_of(now);

ConfirmationLink link() {
    return {{today.days - 3}, {today.days + 57}, {{true, 5, 2}, {false, cordia.value, 1}}};
}

Offer old_offer() {
    Offer it = offer({5}, cordia);
    it.confirmed_on = Date{today.days - 400};
    it.upkeep = {2, today, today};
    it.version = 2;
    return it;
}

std::string key_of(const Result<OfferChange>& result) { return result ? "done" : result.error().message.key; }

}  // namespace

TEST(confirmation_link, comes_back_as_it_was_made) {
    const auto token = confirmation_token(key, link());
    EXPECT_EQ(parse_confirmation_token(key, token), link());
    EXPECT_EQ(token.find_first_of("/+= "), std::string::npos) << "stands in an address as it is";
    auto many = link();
    many.entries.resize(most_link_entries, {true, 77, 123456});
    EXPECT_EQ(parse_confirmation_token(key, confirmation_token(key, many)), many);
}

TEST(confirmation_link, every_change_is_noticed_and_every_other_key) {
    const auto token = confirmation_token(key, link());
    for (std::size_t at = 0; at < token.size(); ++at) {
        auto forged = token;
        forged[at] = forged[at] == '7' ? '8' : '7';
        EXPECT_FALSE(parse_confirmation_token(key, forged)) << at;
    }
    EXPECT_FALSE(parse_confirmation_token(InstallationKey(std::string(32, 'b')), token));
    for (const char* text : {"", ".", "1.2", "1.2.o", "a-guessed-token"})
        EXPECT_FALSE(parse_confirmation_token(key, text)) << text;
    EXPECT_FALSE(parse_confirmation_token(key, std::string(5000, '.')));
}

TEST(confirm_by_link, confirms_once_and_shows_it_again) {
    const auto change = confirm_by_link(old_offer(), link(), 2, now);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->record.confirmed_on, today);
    EXPECT_EQ(change->record.upkeep, Upkeep{}) << "reminders begin anew, nothing is hidden";
    EXPECT_EQ(change->event.verb, "confirmed_by_link");
    EXPECT_FALSE(change->event.actor) << "who has the mailbox is not known";
    auto after = change->record;
    ++after.version;
    EXPECT_EQ(key_of(confirm_by_link(after, link(), 2, now)), "freshness.answer.confirmed");
}

TEST(confirm_by_link, says_why_it_does_not) {
    auto changed = old_offer(), gone = old_offer();
    changed.version = 3;
    gone.withdrawn_at = now;
    EXPECT_EQ(key_of(confirm_by_link(changed, link(), 2, now)), "freshness.answer.changed");
    EXPECT_EQ(key_of(confirm_by_link(gone, link(), 2, now)), "freshness.answer.gone");
    auto over = link();
    over.last_day = {today.days - 1};
    EXPECT_EQ(key_of(confirm_by_link(old_offer(), over, 2, now)), "freshness.link_over");
}

TEST(confirm_offer, by_its_people_and_the_desk_which_hears_from_them) {
    for (const auto& who : {of_cordia(), of_desk()}) {
        const auto change = confirm_offer(old_offer(), who, now);
        ASSERT_TRUE(change);
        EXPECT_EQ(change->record.upkeep, Upkeep{});
        EXPECT_EQ(change->event.actor, who.account);
    }
    auto elsewhere = of_desk();
    elsewhere.space = Space::practice;
    EXPECT_EQ(key_of(confirm_offer(old_offer(), elsewhere, now)), "error.not_found");
    auto activity = old_offer();
    activity.kind = OfferKind::documented_activity;
    EXPECT_EQ(key_of(confirm_offer(activity, of_desk(), now)), "offer.is_activity");
}

TEST(confirm_institution, by_its_people_and_the_desk) {
    auto entry = institution(cordia, InstitutionKind::state, "Cordia", "XCC");
    entry.upkeep = {3, today, today};
    for (const auto& who : {of_cordia(), of_desk()}) {
        const auto change = confirm_institution(entry, who, now);
        ASSERT_TRUE(change);
        EXPECT_EQ(change->record.confirmed_on, today);
        EXPECT_EQ(change->record.upkeep, Upkeep{});
    }
    for (const auto& who : {visitor(), of_delta(), of_arland(), of_committee(), of_operator()})
        EXPECT_FALSE(confirm_institution(entry, who, now)) << name_of(who.role);
}

TEST(remind, counts_and_hiding_keeps_the_record) {
    const auto change = remind(old_offer(), now);
    EXPECT_EQ(change.record.upkeep.reminders, 3);
    EXPECT_EQ(change.record.upkeep.reminded_on, today);
    EXPECT_EQ(change.record.confirmed_on, old_offer().confirmed_on);
    EXPECT_EQ(change.event.verb, "reminded");
    EXPECT_EQ(hide(old_offer(), now).record.upkeep.hidden_on, today);
    const auto entry = institution(cordia, InstitutionKind::state, "Cordia", "XCC");
    EXPECT_EQ(remind(entry, now).record.upkeep.reminders, 1);
    EXPECT_EQ(hide(entry, now).event.verb, "hidden");
}
