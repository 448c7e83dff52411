#include "store/schema.hpp"

#include "support/store_contract.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class schema : public StoreContract {
protected:
    std::int64_t version() {
        return store->read([](Session& session) {
            return session.one("SELECT version FROM schema_version",
                               [](const Row& row) { return row.integer(0); }).value();
        });
    }
};

}  // namespace

TEST_P(schema, a_new_data_base_is_brought_to_the_newest) { EXPECT_EQ(version(), newest_schema_version()); }

TEST_P(schema, opening_again_changes_nothing) {
    prepare([](Session& session) { session.run("INSERT INTO installation (key, value) VALUES ('a', 'b')"); });
    store.reset();
    store = open();
    EXPECT_EQ(version(), newest_schema_version());
    EXPECT_EQ(store->read([](Session& session) {
        return session.one("SELECT value FROM installation", [](const Row& row) { return row.text(0); });
    }), "b");
}

TEST_P(schema, two_programs_may_open_at_once) {
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            EXPECT_NO_THROW(EXPECT_TRUE(Store::open(settings)));
        });
    for (auto& thread : threads) thread.join();
}

TEST_P(schema, four_programs_make_an_empty_one_together) {
    prepare([](Session& session) { session.run("DROP TABLE schema_version"); });
    store.reset();
    if (GetParam() == Engine::postgres) ASSERT_TRUE(Postgres::empty_database());
    else std::filesystem::remove(settings.data_dir + "/lightfoot.sqlite");
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            EXPECT_NO_THROW(EXPECT_TRUE(Store::open(settings)));
        });
    for (auto& thread : threads) thread.join();
    store = open();
    EXPECT_EQ(version(), newest_schema_version());
}

TEST_P(schema, a_broken_migration_leaves_nothing_behind) {
    // its tables are there
    prepare([](Session& session) { session.run("UPDATE schema_version SET version = 0"); });
    store.reset();
    EXPECT_THROW((void)Store::open(settings), StoreFailure);
}

ON_BOTH_ENGINES(schema);
