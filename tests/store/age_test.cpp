#include "store/age.hpp"

#include "store/store.hpp"
#include "support/store_contract.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class store_age : public StoreContract {
protected:
    Result<void> write(Store& into, const std::string& key, Store::Kind kind, bool recorded = false) {
        return into.write(
            now,
            [&](Transaction& transaction) -> Result<void> {
                transaction.session.run("INSERT INTO installation (key, value) VALUES ($1, 'x')", key);
                if (!recorded) return {};
                Event event;
                event.subject = Subject::offer;
                event.subject_id = 7;
                event.verb = "tested";
                transaction.record(std::move(event));
                return {};
            },
            kind);
    }
};

}  // namespace

TEST_P(store_age, tells_of_every_commit_or_not_at_all) {
    const auto first = store->age();
    ASSERT_EQ(first.has_value(), GetParam() == Engine::sqlite);
    if (!first) return;
    EXPECT_EQ(store->age(), first);
    EXPECT_TRUE(write(*store, "a", Store::Kind::seen));
    const auto second = store->age();
    EXPECT_NE(second->commit, first->commit);
    EXPECT_NE(second->records, first->records);
    EXPECT_TRUE(write(*store, "b", Store::Kind::seen, true));
    EXPECT_EQ(store->age()->records.ledger, first->records.ledger + 1);
    EXPECT_EQ(store->age()->records.announced, first->records.announced + 1);
}

TEST_P(store_age, what_no_page_shows_leaves_the_records_as_old_as_they_are) {
    const auto first = store->age();
    EXPECT_TRUE(write(*store, "a", Store::Kind::unseen));
    if (!first) return;
    EXPECT_NE(store->age()->commit, first->commit) << "a sign-in is looked up anew";
    EXPECT_EQ(store->age()->records, first->records);
}

TEST_P(store_age, what_failed_changes_nothing) {
    const auto first = store->age();
    EXPECT_FALSE(store->write(now, [&](Transaction& transaction) -> Result<void> {
        transaction.session.run("INSERT INTO installation (key, value) VALUES ('half', 'x')");
        return conflict("offer.changed_meanwhile");
    }));
    EXPECT_EQ(store->age(), first);
}

TEST_P(store_age, another_program_is_seen_as_soon_as_it_has_committed) {
    const auto first = store->age();
    const auto other = open();
    EXPECT_TRUE(write(*other, "a", Store::Kind::seen, true));
    if (!first) return;
    const auto second = store->age();
    EXPECT_NE(second->commit, first->commit);
    EXPECT_EQ(second->records.ledger, first->records.ledger + 1);
    EXPECT_TRUE(write(*other, "b", Store::Kind::seen)) << "no entry in the ledger";
    for (int tries = 0; tries < 100 && store->age()->records.writes == second->records.writes; ++tries)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    EXPECT_GT(store->age()->records.writes, second->records.writes);
}

ON_BOTH_ENGINES(store_age);
