#include "store/visit.hpp"

#include "store/store.hpp"
#include "support/store_contract.hpp"

#include <thread>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class a_visit : public StoreContract {
protected:
    static constexpr auto number = [](const Row& row) { return row.integer(0); };
    static std::int64_t count(Session& session) {
        return session.one("SELECT COUNT(*) FROM installation WHERE key LIKE 'visit-%'", number).value();
    }
    std::int64_t seen() {
        return store->read([](Session& session) { return count(session); });
    }
    std::int64_t latest() {
        return store->read_latest([](Session& session) { return count(session); });
    }
    void write() {
        const auto key = "visit-" + std::to_string(++written_);
        const auto done = store->write(now, [&](Transaction& transaction) -> Result<bool> {
            transaction.session.run("INSERT INTO installation (key, value) VALUES ($1, 'x')", key);
            return true;
        });
        ASSERT_TRUE(done);
    }
    void another_writes() {
        std::thread([&] { write(); }).join();
    }
    void fail() {
        store->read([](Session& session) { session.one("SELECT no_such_column FROM installation", number); });
    }

private:
    int written_ = 0;
};

}  // namespace

TEST_P(a_visit, sees_one_state_where_the_data_base_is_another_program) {
    const Visit visit(*store);
    EXPECT_EQ(seen(), 0);
    another_writes();
    EXPECT_EQ(seen(), store->is_remote() ? 0 : 1);
    EXPECT_EQ(latest(), 1);
    EXPECT_EQ(seen(), store->is_remote() ? 0 : 1) << "and goes on";
}

TEST_P(a_visit, sees_what_it_wrote_itself) {
    const Visit visit(*store);
    EXPECT_EQ(seen(), 0);
    write();
    EXPECT_EQ(seen(), 1);
    write();
    write();
    EXPECT_EQ(seen(), 3);
}

TEST_P(a_visit, goes_on_after_a_read_that_failed) {
    const Visit visit(*store);
    EXPECT_EQ(seen(), 0);
    EXPECT_THROW(fail(), StoreFailure);
    EXPECT_EQ(seen(), 0);
    another_writes();
    EXPECT_THROW(fail(), StoreFailure);
    EXPECT_EQ(seen(), 1) << "another connection, another state";
}

TEST_P(a_visit, reads_and_writes_within_a_read) {
    const Visit visit(*store);
    store->read([&](Session& session) {
        EXPECT_EQ(count(session), 0);
        EXPECT_EQ(seen(), 0);
        write();
        EXPECT_EQ(count(session), 0) << "what is being read stays one state";
    });
    EXPECT_EQ(seen(), 1);
}

TEST_P(a_visit, an_exception_between_reads_ends_it_well) {
    try {
        const Visit visit(*store);
        EXPECT_EQ(seen(), 0);
        throw std::runtime_error("the page failed");
    } catch (const std::runtime_error&) {
    }
    another_writes();
    const Visit visit(*store);
    EXPECT_EQ(seen(), 1);
}

TEST_P(a_visit, is_of_its_thread_alone_and_ends_with_itself) {
    {
        const Visit visit(*store);
        EXPECT_EQ(seen(), 0);
        another_writes();
        std::thread([&] { EXPECT_EQ(seen(), 1); }).join();
        const Visit within(*store);  // changes nothing
    }
    EXPECT_EQ(seen(), 1);
}

// More visits than connections are kept idle: each has at most one, and gives it back.
TEST_P(a_visit, many_at_once_give_back_what_they_took) {
    for (int round = 0; round < 3; ++round) {
        std::vector<std::thread> threads;
        for (int i = 0; i < Store::most_readers + 8; ++i)
            threads.emplace_back([&] {
                const Visit visit(*store);
                EXPECT_EQ(seen(), 0);
                EXPECT_EQ(seen(), 0);
            });
        for (auto& thread : threads) thread.join();
    }
    EXPECT_EQ(seen(), 0);
}

ON_BOTH_ENGINES(a_visit);
