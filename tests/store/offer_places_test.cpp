// Where offers are given is read from those that the viewer may see and that say so.

#include "store/offer_places.hpp"

#include "store/institution.hpp"
#include "store/offer.hpp"
#include "support/store_contract.hpp"
#include "support/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class offer_places_store : public StoreContract {
protected:
    void SetUp() override {
        StoreContract::SetUp();
        if (IsSkipped()) return;
        prepare([](Session& session) {
            for (const auto& institution : all_institutions()) insert_institution(session, institution);
        });
    }
    OfferId insert(std::int64_t id, const std::string& title, std::vector<std::string> regions,
                   std::vector<std::string> states, bool withdrawn = false, bool hidden = false) {
        Offer it = offer({id}, cordia);
        it.title = title, it.regions = std::move(regions), it.eligible_states = std::move(states);
        if (withdrawn) it.withdrawn_at = Time{1'790'000'000};
        if (hidden) it.upkeep.hidden_on = date_of(2026, 9, 1);
        prepare([&](Session& session) { insert_offer(session, it); });
        return it.id;
    }
    std::vector<OfferId> seen(const Viewer& viewer, Space space = Space::real) {
        std::vector<OfferId> ids;
        for (const auto& one : store->read(
                 [&](Session& session) { return list_offer_places(session, viewer, space); }))
            ids.push_back(one.id);
        return ids;
    }
};

}  // namespace

TEST_P(offer_places_store, are_read_by_title_with_states_and_regions) {
    const auto b = insert(2, "b", {"africa"}, {});
    const auto a = insert(3, "a", {}, {"XAA", "XBB"});
    insert(4, "c", {}, {});
    EXPECT_EQ(seen(visitor()), (std::vector<OfferId>{a, b}));
    const auto first = store->read(
        [&](Session& session) { return list_offer_places(session, visitor(), Space::real); });
    EXPECT_EQ(first[0].states, (std::vector<std::string>{"XAA", "XBB"}));
    EXPECT_EQ(first[1].regions, std::vector<std::string>{"africa"});
}

TEST_P(offer_places_store, of_offers_that_are_withdrawn_or_hidden_are_not_read) {
    insert(5, "withdrawn", {"africa"}, {}, true);
    insert(6, "hidden", {"africa"}, {}, false, true);
    EXPECT_TRUE(seen(visitor()).empty());
}

TEST_P(offer_places_store, of_one_space_only) {
    insert(7, "real", {"africa"}, {});
    EXPECT_TRUE(seen(visitor(), Space::practice).empty());
}

ON_BOTH_ENGINES(offer_places_store);
