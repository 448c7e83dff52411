#pragma once
// What the contract tests of the store share: each runs on SQLite and on PostgreSQL, on an empty data base
// of its own.
//     using offer_store = StoreContract;  TEST_P(offer_store, case) { … }  ON_BOTH_ENGINES(offer_store);

#include "store/store.hpp"
#include "support/postgres.hpp"

#include <gtest/gtest.h>

namespace lightfoot::testing {

enum class Engine { sqlite, postgres };

class StoreContract : public ::testing::TestWithParam<Engine> {
protected:
    void SetUp() override {
        if (GetParam() == Engine::postgres) {
            const auto address = Postgres::empty_database();
            if (!address) GTEST_SKIP() << "no PostgreSQL is installed";
            settings.database_url = *address;
        } else {
            folder.emplace("store");
            settings.data_dir = folder->path;
        }
        store = open();
    }
    void TearDown() override { store.reset(); }

    std::unique_ptr<Store> open() {
        auto opened = Store::open(settings);
        if (!opened) ADD_FAILURE() << opened.error().message.key;
        return opened ? std::move(*opened) : nullptr;
    }
    // Writes without an event: what a test needs to be there.
    template <class F>
    void prepare(F f) {
        const auto done = store->write(now, [&](Transaction& transaction) -> Result<void> {
            f(transaction.session);
            return {};
        });
        if (!done) ADD_FAILURE() << done.error().detail;
    }

    std::optional<Folder> folder;
    StoreSettings settings;
    std::unique_ptr<Store> store;
    const Time now{1'790'000'000};  // 2026-09-21
};

inline std::string engine_name(const ::testing::TestParamInfo<Engine>& info) {
    return info.param == Engine::sqlite ? "sqlite" : "postgres";
}

}  // namespace lightfoot::testing

#define ON_BOTH_ENGINES(suite)                                                   \
    INSTANTIATE_TEST_SUITE_P(engines, suite,                                     \
                             ::testing::Values(lightfoot::testing::Engine::sqlite, \
                                               lightfoot::testing::Engine::postgres), \
                             lightfoot::testing::engine_name)
