#include "store/store.hpp"

#include "store/schema.hpp"
#include "support/store_contract.hpp"

#include <atomic>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class group_commit : public StoreContract {
protected:
    Event event(std::int64_t id) const {
        Event it;
        it.subject = Subject::offer;
        it.subject_id = id;
        it.verb = "tested";
        it.body = {{"number", std::to_string(id)}};
        return it;
    }
    Result<std::int64_t> write_one(Store& store, std::int64_t id) {
        return store.write(now, [&](Transaction& transaction) -> Result<std::int64_t> {
            transaction.session.run("INSERT INTO installation (key, value) VALUES ($1, 'x')",
                                    std::to_string(id));
            transaction.record(event(id));
            return id;
        });
    }
    std::int64_t count(Store& store) {
        return store.read([](Session& session) {
            return session.one("SELECT COUNT(*) FROM installation",
                               [](const Row& row) { return row.integer(0); })
                .value();
        });
    }
    LedgerReport verified(Store& store) {
        const auto report = store.read([](Session& session) { return verify_ledger(session); });
        EXPECT_TRUE(report) << (report ? "" : report.error().message.key);
        return report ? *report : LedgerReport{};
    }
};

}  // namespace

TEST_P(group_commit, what_was_answered_is_there_after_opening_again) {
    EXPECT_EQ(write_one(*store, 1).value(), 1);
    store.reset();
    store = open();
    EXPECT_EQ(count(*store), 1);
    EXPECT_EQ(verified(*store).entries, 1);
    EXPECT_EQ(store->generation(), 1);
}

TEST_P(group_commit, an_error_undoes_its_own_act_and_nothing_else) {
    const auto failed = store->write(now, [&](Transaction& transaction) -> Result<int> {
        transaction.session.run("INSERT INTO installation (key, value) VALUES ('half', 'x')");
        transaction.record(event(7));
        return conflict("offer.changed_meanwhile");
    });
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().kind, ErrorKind::conflict);
    EXPECT_EQ(count(*store), 0);
    EXPECT_TRUE(write_one(*store, 1));
    EXPECT_EQ(verified(*store).entries, 1);
}

TEST_P(group_commit, an_exception_comes_out_where_it_was_asked) {
    const auto throwing = [&](Transaction& transaction) -> Result<int> {
        transaction.record(event(7));
        throw std::logic_error("of the act");
    };
    EXPECT_THROW((void)store->write(now, throwing), std::logic_error);
    EXPECT_TRUE(write_one(*store, 1));
    EXPECT_EQ(verified(*store).entries, 1);
}

TEST_P(group_commit, a_failing_statement_is_unavailable_and_others_go_on) {
    const auto failed = store->write(now, [&](Transaction& transaction) -> Result<int> {
        transaction.session.run("INSERT INTO nowhere (id) VALUES (1)");
        return 1;
    });
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().kind, ErrorKind::unavailable);
    EXPECT_TRUE(write_one(*store, 1));
}

TEST_P(group_commit, writers_at_once_are_grouped_and_fail_alone) {
    constexpr int writers = 8, acts = 25;
    std::atomic<int> kept = 0;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer)
        threads.emplace_back([&, writer] {
            for (int act = 0; act < acts; ++act) {
                const std::int64_t id = writer * 1000 + act;
                const auto written = store->write(now, [&](Transaction& transaction) -> Result<int> {
                    auto& session = transaction.session;
                    session.run("INSERT INTO installation (key, value) VALUES ($1, 'x')", std::to_string(id));
                    transaction.record(event(id));
                    if (act % 5 == 0) return conflict();
                    if (act % 7 == 1) session.run("INSERT INTO nowhere (id) VALUES (1)");
                    return 1;
                });
                const auto expected = act % 5 == 0 ? ErrorKind::conflict : ErrorKind::unavailable;
                EXPECT_EQ(bool(written), act % 5 != 0 && act % 7 != 1);
                if (written) ++kept;
                else EXPECT_EQ(written.error().kind, expected);
            }
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(count(*store), kept);
    EXPECT_EQ(verified(*store).entries, kept);
    EXPECT_EQ(store->generation(), kept);
}

// One act holds the writer until many others wait; all of those then stand in one group. PostgreSQL stamps
// each row with its transaction, SQLite shows it by the file growing once: here the listener's calls are
// counted, one for each commit.
TEST_P(group_commit, what_waits_goes_into_one_commit) {
    std::atomic<int> commits = 0;
    store->on_change([&](std::span<const Changed>) { ++commits; });
    std::atomic<bool> holding = false, go_on = false;
    std::thread first([&] {
        EXPECT_TRUE(store->write(now, [&](Transaction& transaction) -> Result<int> {
            transaction.record(event(1));
            holding = true;
            while (!go_on) std::this_thread::yield();
            return 1;
        }));
    });
    while (!holding) std::this_thread::yield();
    std::vector<std::thread> others;
    for (int id = 2; id <= 21; ++id) others.emplace_back([&, id] { EXPECT_TRUE(write_one(*store, id)); });
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    go_on = true;
    first.join();
    for (auto& other : others) other.join();
    EXPECT_EQ(commits, 2);
    store->on_change({});
}

TEST_P(group_commit, a_later_writer_sees_what_an_earlier_one_wrote) {
    for (int turn = 0; turn < 3; ++turn) {
        const auto seen = store->write(now, [&](Transaction& transaction) -> Result<std::int64_t> {
            auto& session = transaction.session;
            const auto before =
                session.one("SELECT COUNT(*) FROM installation",
                            [](const Row& row) { return row.integer(0); });
            session.run("INSERT INTO installation (key, value) VALUES ($1, 'x')", std::to_string(turn));
            return *before;
        });
        EXPECT_EQ(seen.value(), turn);
    }
}

TEST_P(group_commit, tells_what_changed_before_it_answers) {
    std::vector<Changed> told;
    store->on_change([&](std::span<const Changed> changed) { told.insert(told.end(), changed.begin(),
        changed.end()); });
    EXPECT_TRUE(write_one(*store, 5));
    EXPECT_EQ(told, (std::vector<Changed>{{Subject::offer, 5}}));
    store->on_change({});
}

TEST_P(group_commit, two_stores_on_one_data_base_take_turns_and_hear_of_each_other) {
    auto other = open();
    std::mutex mutex;
    std::vector<Changed> told;
    other->on_change([&](std::span<const Changed> changed) {
        const std::lock_guard lock(mutex);
        told.insert(told.end(), changed.begin(), changed.end());
    });
    std::thread here([&] {
        for (int id = 1; id <= 40; ++id) EXPECT_TRUE(write_one(*store, id));
    });
    std::thread there([&] {
        for (int id = 101; id <= 140; ++id) EXPECT_TRUE(write_one(*other, id));
    });
    here.join(), there.join();
    EXPECT_EQ(count(*other), 80);
    EXPECT_EQ(verified(*store).entries, 80);
    for (int tries = 0; tries < 40 && other->generation() < 80; ++tries)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    EXPECT_EQ(other->generation(), 80);
    other.reset();
    EXPECT_EQ(told.size(), 80u);
}

// SQLite has no connection that a server could cut.
TEST_P(group_commit, a_read_goes_on_where_idle_connections_were_cut) {
    if (GetParam() == Engine::sqlite) return;
    ASSERT_TRUE(write_one(*store, 1));
    const auto before = count(*store);
    const auto other = Session::open_postgres(settings.database_url, false);
    for (int twice = 0; twice < 2; ++twice) {
        EXPECT_GT(other->one("SELECT COUNT(*) FROM (SELECT pg_terminate_backend(pid, 5000) FROM"
                             " pg_stat_activity WHERE datname = current_database()"
                             " AND pid <> pg_backend_pid()) cut",
                             [](const Row& row) { return row.integer(0); }),
                  0);
        EXPECT_EQ(count(*store), before);
    }
}

TEST_P(group_commit, a_newer_data_base_is_refused) {
    prepare([](Session& session) { session.run("UPDATE schema_version SET version = version + 1"); });
    store.reset();
    const auto refused = Store::open(settings);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message.key, "store.newer_schema");
    EXPECT_EQ(std::get<std::int64_t>(refused.error().message.arguments[0].value),
              newest_schema_version() + 1);
}

// The disk of a PostgreSQL server cannot be filled from here: SQLite's stands for both.
TEST_P(group_commit, a_full_disk_is_told_and_leaves_nothing_half_written) {
    if (GetParam() == Engine::postgres) return;
    ASSERT_TRUE(write_one(*store, 1));
    prepare([](Session& session) { session.run("PRAGMA max_page_count = 1"); });  // that is: no page more
    const std::string much(200'000, 'x');
    const auto full = store->write(now, [&](Transaction& transaction) -> Result<int> {
        transaction.session.run("INSERT INTO installation (key, value) VALUES ('small', 'x')");
        transaction.session.run("INSERT INTO installation (key, value) VALUES ('much', $1)", much);
        transaction.record(event(2));
        return 1;
    });
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().kind, ErrorKind::unavailable);
    EXPECT_EQ(full.error().message.key, "error.disk_full");
    EXPECT_EQ(count(*store), 1);
    EXPECT_EQ(verified(*store).entries, 1);
    prepare([](Session& session) { session.run("PRAGMA max_page_count = 1000000"); });
    EXPECT_TRUE(write_one(*store, 3));
    EXPECT_EQ(verified(*store).entries, 2);
}

TEST(store_settings, a_data_base_that_cannot_be_reached_is_a_failure) {
    EXPECT_THROW((void)Store::open({"", "postgresql:///nothing?host=/nowhere"}), StoreFailure);
    EXPECT_ANY_THROW((void)Store::open({"/proc/no/such/folder", ""}));
}

ON_BOTH_ENGINES(group_commit);
