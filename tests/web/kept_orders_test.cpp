// Offers in the order of the dictionary, cut into pages that follow one another; on both data bases.

#include "web/kept_orders.hpp"

#include "store/institution.hpp"
#include "support/store_contract.hpp"
#include "support/world.hpp"
#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class kept_orders : public StoreContract {
protected:
    void SetUp() override {
        StoreContract::SetUp();
        if (!store) return;
        prepare([&](Session& session) {
            for (const auto& one : all_institutions()) insert_institution(session, one);
            std::int64_t id = 1;
            for (const char* title : {"Zoll", "\xC3\x89laboration", "apple", "\xC3\x9C" "bung", "Banana",
                                      "\xD0\xAF\xD1\x80", "\xD0\x90\xD0\xB7"}) {
                auto one = offer({id++}, cordia);
                one.title = title;
                insert_offer(session, one);
            }
        });
    }
    std::vector<std::string> titles(std::size_t offset, std::size_t limit, const Viewer& viewer = visitor()) {
        return store->read([&](Session& session) {
            const auto slice = orders.slice(session, viewer, {}, words("en"), offset, limit);
            std::vector<std::string> found;
            for (const auto& one : find_offers(session, viewer, slice.ids)) found.push_back(one.title);
            return found;
        });
    }
    std::size_t total(const Viewer& viewer = visitor()) {
        return store->read([&](Session& session) {
            return orders.slice(session, viewer, {}, words("en"), 0, 1).total;
        });
    }
    const Words& words(std::string_view language) { return house().app.languages.words(language); }
    static TestHouse& house() {
        static TestHouse one;
        return one;
    }
    void record(Subject subject, std::int64_t id, const char* verb) {
        ASSERT_TRUE(store->write(now, [&](Transaction& transaction) -> Result<void> {
            transaction.record({subject, id, verb, cordia, {}});
            return {};
        }));
    }
    void rename(std::int64_t id, const char* title) {
        prepare([&](Session& session) {
            session.run("UPDATE offer SET title = $2 WHERE id = $1", OfferId{id}, title);
        });
        record(Subject::offer, id, "edited");
    }
    KeptOrders orders;
};

const std::vector<std::string> in_order{"apple", "Banana", "\xC3\x89laboration", "\xC3\x9C" "bung", "Zoll",
                                        "\xD0\x90\xD0\xB7", "\xD0\xAF\xD1\x80"};

}  // namespace

TEST_P(kept_orders, the_dictionary_and_not_the_bytes_decides) {
    EXPECT_EQ(titles(0, 20), in_order);
    EXPECT_EQ(total(), 7u);
}

TEST_P(kept_orders, pages_follow_one_another_and_nothing_is_lost_or_shown_twice) {
    std::vector<std::string> all;
    for (std::size_t page = 0; page < 4; ++page)
        for (auto& title : titles(page * 2, 2)) all.push_back(std::move(title));
    EXPECT_EQ(all, in_order);
    EXPECT_TRUE(titles(8, 2).empty());
    EXPECT_EQ(orders.sorted(), 1u);
}

TEST_P(kept_orders, only_a_changed_title_is_a_reason_to_sort_again) {
    EXPECT_EQ(titles(0, 1), std::vector<std::string>{"apple"});
    record(Subject::request, 5, "sent");
    EXPECT_EQ(titles(0, 1), std::vector<std::string>{"apple"});
    EXPECT_EQ(orders.sorted(), 1u) << "nothing changed in the list";
    rename(1, "Aachen");
    EXPECT_EQ(titles(0, 2), (std::vector<std::string>{"Aachen", "apple"}));
    EXPECT_EQ(orders.sorted(), 2u);
    rename(1, "Zoll");
    EXPECT_EQ(titles(0, 20), in_order);
}

TEST_P(kept_orders, what_is_withdrawn_is_gone_from_the_list_and_from_its_total) {
    EXPECT_EQ(total(), 7u);
    prepare([&](Session& session) { session.run("UPDATE offer SET withdrawn_at = 5 WHERE id = 3"); });
    record(Subject::offer, 3, "withdrawn");
    EXPECT_EQ(total(), 6u);
    EXPECT_EQ(titles(0, 1), std::vector<std::string>{"Banana"});
}

TEST_P(kept_orders, readers_who_see_something_else_do_not_share_an_order) {
    prepare([&](Session& session) { session.run("UPDATE offer SET hidden_on = '2026-01-01' WHERE id = 3"); });
    record(Subject::offer, 3, "hidden");
    EXPECT_EQ(total(of_cordia()), 7u);
    EXPECT_EQ(total(), 6u);
    EXPECT_EQ(total(of_cordia()), 7u);
}

ON_BOTH_ENGINES(kept_orders);
