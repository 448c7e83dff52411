// What a provider may do with its offers.

#include "domain/verbs/offer.hpp"

#include "domain/limits.hpp"
#include "support/world.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Time now{1'790'000'000};

std::string key_of(const Result<OfferChange>& result) { return result ? "done" : result.error().message.key; }

}  // namespace

TEST(write_offer, belongs_to_who_writes_it_and_is_confirmed_today) {
    Offer draft = offer({5}, delta);
    draft.space = Space::practice;
    draft.kind = OfferKind::documented_activity;
    draft.provenance.source_url = "https://example.org";
    draft.topics = {{"training", TopicStanding::confirmed}};
    const auto change = write_offer(of_cordia(), draft, now);
    ASSERT_TRUE(change);
    const auto& it = change->record;
    EXPECT_EQ(it.provider, cordia);
    EXPECT_EQ(it.space, Space::real);
    EXPECT_EQ(it.kind, OfferKind::offer);
    EXPECT_EQ(it.provenance, Provenance{});
    EXPECT_NE(it.id, draft.id);
    EXPECT_EQ(it.confirmed_on, date_of(now));
    EXPECT_EQ(it.created_at, now);
    EXPECT_EQ(it.topics, draft.topics);
    EXPECT_EQ(change->event.verb, "written");
    EXPECT_EQ(change->event.institution, cordia);
}

TEST(write_offer, only_by_providers) {
    for (const auto& who : {visitor(), of_arland(), of_desk(), of_committee(), of_operator()})
        EXPECT_EQ(key_of(write_offer(who, offer({}, cordia), now)), "error.not_allowed");
}

TEST(edit_offer, by_its_own_people_while_it_stands) {
    const auto mine = offer({5}, cordia);
    auto gone = mine;
    gone.withdrawn_at = now;
    auto elsewhere = of_cordia();
    elsewhere.space = Space::practice;
    const struct {
        Offer offer;
        Viewer viewer;
        const char* answer;
    } table[] = {
        {mine, of_cordia(), "done"},
        {mine, of_delta(), "error.not_allowed"},
        {mine, of_desk(), "error.not_allowed"},
        {mine, viewer(Role::point_of_contact, cordia), "error.not_allowed"},
        {mine, visitor(), "error.not_allowed"},
        {mine, elsewhere, "error.not_found"},
        {gone, of_cordia(), "offer.is_withdrawn"},
    };
    for (const auto& [offer, who, answer] : table) {
        EXPECT_EQ(key_of(edit_offer(offer, who, offer, now)), answer);
        const bool by_desk = who.role == Role::secretariat;  // it may write down "still right"
        EXPECT_EQ(key_of(confirm_offer(offer, who, now)), by_desk ? "done" : answer);
        EXPECT_EQ(key_of(withdraw_offer(offer, who, now)), answer);
        EXPECT_EQ(key_of(confirm_topics(offer, who, {{"training", TopicStanding::confirmed}}, now)), answer);
    }
}

TEST(edit_offer, saving_it_unchanged_changes_nothing) {
    const auto mine = offer({5}, cordia);
    EXPECT_EQ(edit_offer(mine, of_cordia(), mine, now)->record, mine);
    auto draft = mine;
    draft.title = "Other";
    const auto change = edit_offer(mine, of_cordia(), draft, now);
    EXPECT_EQ(change->record.confirmed_on, date_of(now));
    EXPECT_EQ(change->record.created_at, mine.created_at);
}

TEST(confirm_offer, is_right_as_of_today) {
    const auto change = confirm_offer(offer({5}, cordia), of_cordia(), now);
    EXPECT_EQ(change->record.confirmed_on, date_of(now));
    EXPECT_EQ(change->event.verb, "confirmed");
    EXPECT_EQ(change->event.body, (std::vector<std::pair<std::string, std::string>>{{"confirmed_on",
        "2026-09-21"}}));
}

TEST(withdraw_offer, leaves_the_record) {
    EXPECT_EQ(withdraw_offer(offer({5}, cordia), of_cordia(), now)->record.withdrawn_at, now);
}

TEST(propose_topics, of_an_offer_stay_proposed) {
    auto it = offer({5}, cordia);
    it.topics = {{"training", TopicStanding::removed}};
    const auto change = propose_topics(it, {"training", "drafting"}, now);
    EXPECT_EQ(change.record.topics, (std::vector<TopicTag>{{"drafting", TopicStanding::proposed},
                                                           {"training", TopicStanding::removed}}));
    EXPECT_EQ(change.event.actor, AccountId{});
}
