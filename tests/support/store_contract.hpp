#pragma once
// What the contract tests of the store share: each runs on SQLite and on PostgreSQL, on a data base of its
// own without records. The migrations run once, each test gets a copy; that they run: schema_test.
//     using offer_store = StoreContract;  TEST_P(offer_store, case) { … }  ON_BOTH_ENGINES(offer_store);

#include "store/store.hpp"
#include "support/postgres.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <map>

namespace lightfoot::testing {

enum class Engine { sqlite, postgres };

// Where a data base is that `fill` has filled: once in a run for each engine and `what`, and copied for each
// test. Nothing where the engine is not installed. On SQLite it lies in `folder`.
inline std::optional<StoreSettings> copied_database(Engine engine, const std::string& what,
                                                    const std::string& folder,
                                                    const std::function<void(const StoreSettings&)>& fill) {
    if (engine == Engine::postgres) {
        const auto address =
            Postgres::copy_of(what, [&](const std::string& address) { fill({folder, address}); });
        if (!address) return std::nullopt;
        return StoreSettings{folder, *address};
    }
    static std::map<std::string, Folder> kept;
    const auto [of, is_new] = kept.try_emplace(what, "kept");
    if (is_new) fill({of->second.path, ""});
    std::filesystem::copy_file(of->second.path + "/lightfoot.sqlite", folder + "/lightfoot.sqlite");
    return StoreSettings{folder, ""};
}

class StoreContract : public ::testing::TestWithParam<Engine> {
protected:
    void SetUp() override {
        folder.emplace("store");
        const auto migrated = copied_database(GetParam(), "migrated", folder->path, [](const auto& place) {
            ASSERT_TRUE(Store::open(place));
        });
        if (!migrated) GTEST_SKIP() << "no PostgreSQL is installed";
        settings = *migrated;
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
