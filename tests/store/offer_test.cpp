#include "store/offer.hpp"

#include "store/institution.hpp"
#include "support/store_contract.hpp"
#include "support/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class offer_store : public StoreContract {
protected:
    void SetUp() override {
        StoreContract::SetUp();
        if (IsSkipped()) return;
        prepare([](Session& session) {
            for (const auto& institution : all_institutions()) insert_institution(session, institution);
        });
    }
    void insert(const Offer& offer) {
        prepare([&](Session& session) { insert_offer(session, offer); });
    }
    bool sees(const Viewer& viewer, OfferId id) {
        return store->read([&](Session& session) { return find_offer(session, viewer, id); }).has_value();
    }
    std::vector<OfferId> ids(const Viewer& viewer, const OfferFilter& filter) {
        const auto page = store->read([&](Session& session) { return list_offers(session, viewer, filter); });
        EXPECT_EQ(page.total, std::int64_t(page.offers.size()));
        std::vector<OfferId> ids;
        for (const auto& offer : page.offers) ids.push_back(offer.id);
        std::sort(ids.begin(), ids.end());
        return ids;
    }
};

Offer full_offer() {
    Offer it = offer({9}, cordia);
    it.kind = OfferKind::published_offer;
    it.language = "fr";
    it.topics = {{"drafting", TopicStanding::confirmed}, {"legal-framework", TopicStanding::removed},
                 {"training", TopicStanding::proposed}};
    it.regions = {"africa", "europe"};
    it.regions_as_stated = "Afrique et Europe";
    it.eligible_states = {"XAA", "XBB"};
    it.languages = {"en", "fr"};
    it.conditions = "cas par cas";
    it.lead_days = 30;
    it.capacity_per_year = 4;
    it.duration_days = 5;
    it.visits = 1;
    it.travel_paid_by = Payer::provider;
    it.fees_paid_by = Payer::shared;
    it.local_costs_paid_by = Payer::requester;
    it.contact = {"Office", "office@example.org", "A. Person", "person@example.org", "+99 1"};
    it.available_from = date_of(2026, 1, 1);
    it.available_until = date_of(2026, 12, 31);
    it.shelf = {ShelfKind::visit, {{date_of(2026, 10, 1), date_of(2026, 10, 5), 3},
                                   {date_of(2026, 12, 1), date_of(2026, 12, 31), 0}}};
    it.confirmed_on = date_of(2026, 9, 1);
    it.provenance = {"https://example.org/o", "listed_offer_page_seen", "high", "n"};
    it.version = 3;
    return it;
}

}  // namespace

TEST_P(offer_store, comes_back_as_it_was_written) {
    const auto written = full_offer();
    insert(written);
    EXPECT_EQ(store->read([](Session& session) { return find_offer(session, visitor(), {9}); }), written);
    EXPECT_EQ(store->read([](Session& session) { return offer_regardless_of_viewer(session, {9}); }),
              written);
}

TEST_P(offer_store, what_is_not_stated_stays_so) {
    const auto written = offer({8}, delta);
    insert(written);
    EXPECT_EQ(store->read([](Session& session) { return find_offer(session, visitor(), {8}); }), written);
}

TEST_P(offer_store, withdrawn_ones_are_seen_by_their_provider_alone) {
    auto gone = offer({1}, cordia);
    gone.withdrawn_at = now;
    insert(gone);
    insert(offer({2}, cordia));
    for (const auto& who : {visitor(), of_arland(), of_cordia(), of_delta(), of_desk(), of_committee(),
                            of_operator()}) {
        EXPECT_EQ(sees(who, {1}), who.institution == cordia) << name_of(who.role);
        EXPECT_TRUE(sees(who, {2})) << name_of(who.role);
    }
    EXPECT_EQ(ids(of_cordia(), {.withdrawn = true}), (std::vector<OfferId>{{1}}));
    EXPECT_EQ(ids(of_delta(), {.withdrawn = true}), std::vector<OfferId>{});
}

TEST_P(offer_store, practice_offers_are_seen_in_practice_only) {
    auto practice = offer({1}, cordia);
    practice.space = Space::practice;
    insert(practice);
    insert(offer({2}, cordia));
    for (auto who : {visitor(), of_arland(), of_cordia(), of_desk(), of_committee(), of_operator()}) {
        EXPECT_FALSE(sees(who, {1}));
        who.space = Space::practice;
        EXPECT_TRUE(sees(who, {1}));
        EXPECT_TRUE(sees(who, {2}));  // real offers are public
        EXPECT_EQ(ids(who, {.space = "practice"}), (std::vector<OfferId>{{1}}));
    }
}

TEST_P(offer_store, filters_combine) {
    insert(offer({1}, cordia));
    insert(offer({2}, delta));
    insert(full_offer());
    using Ids = std::vector<OfferId>;
    EXPECT_EQ(ids(visitor(), {.provider = cordia}), (Ids{{1}, {9}}));
    EXPECT_EQ(ids(visitor(), {.provider = cordia, .kind = "published_offer"}), (Ids{{9}}));
    EXPECT_EQ(ids(visitor(), {.language = "en"}), (Ids{{1}, {2}}));
    EXPECT_EQ(ids(visitor(), {.topic = "training"}), (Ids{{9}}));
    EXPECT_EQ(ids(visitor(), {.topic = "legal-framework"}), Ids{});  // removed by its provider
    EXPECT_EQ(ids(of_delta(), {.own = true}), (Ids{{2}}));
    EXPECT_EQ(ids(visitor(), {.shelf = true}), (Ids{{9}}));
}

TEST_P(offer_store, a_change_needs_the_right_version) {
    auto mine = full_offer();
    insert(mine);
    const auto theirs = mine;
    mine.title = "new";
    mine.topics = {{"drafting", TopicStanding::confirmed}};
    mine.lead_days = std::nullopt;
    prepare([&](Session& session) {
        EXPECT_TRUE(update_offer(session, mine));
        EXPECT_FALSE(update_offer(session, theirs));
    });
    ++mine.version;
    EXPECT_EQ(store->read([](Session& session) { return find_offer(session, of_cordia(), {9}); }), mine);
}

TEST_P(offer_store, many_are_found_in_the_order_asked) {
    prepare([](Session& session) {
        for (int i = 1; i <= 600; ++i) insert_offer(session, offer({i}, i % 3 ? cordia : delta));
    });
    const auto found = store->read([](Session& session) {
        return find_offers(session, visitor(), {{30}, {9999}, {2}, {599}});
    });
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0].id, (OfferId{30}));
    EXPECT_EQ(found[1].id, (OfferId{2}));
    EXPECT_EQ(found[2].id, (OfferId{599}));
    int all = 0;
    store->read([&](Session& session) { every_offer(session, [&](const Offer&) { ++all; }); });
    EXPECT_EQ(all, 600);
}

ON_BOTH_ENGINES(offer_store);
