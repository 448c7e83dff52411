#include "store/backup.hpp"

#include "store/offer.hpp"
#include "support/store_contract.hpp"
#include "support/world.hpp"

#include <atomic>
#include <thread>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class backup_store : public StoreContract {
protected:
    void record(std::int64_t id) {
        ASSERT_TRUE(store->write(now, [&](Transaction& transaction) -> Result<void> {
            transaction.record({Subject::offer, id, "tested", arland, {}, {}, {{"title", "words"}}});
            return {};
        }));
    }
    std::string copy() const { return settings.data_dir + "/copy.sqlite"; }
};
INSTANTIATE_TEST_SUITE_P(engines, backup_store, ::testing::Values(Engine::sqlite), engine_name);

}  // namespace

TEST_P(backup_store, a_copy_has_the_whole_ledger_and_stands_alone) {
    for (int i = 1; i <= 5; ++i) record(i);
    const auto report = back_up(settings, copy());
    ASSERT_TRUE(report);
    EXPECT_EQ(report->entries, 5);
    EXPECT_FALSE(std::filesystem::exists(copy() + ".part"));
    EXPECT_FALSE(std::filesystem::exists(copy() + "-wal"));
    const auto perms = std::filesystem::status(copy()).permissions();
    EXPECT_EQ(perms, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_P(backup_store, is_of_one_moment_while_others_write) {
    std::atomic<bool> stop{false};
    std::thread writer([&] {
        for (int i = 1; !stop; ++i) record(i);
    });
    for (int i = 0; i < 5; ++i) {
        const auto report = back_up(settings, copy() + std::to_string(i));
        EXPECT_TRUE(report) << report.error().message.key;
    }
    stop = true;
    writer.join();
}

TEST_P(backup_store, refuses_a_file_that_is_there) {
    ASSERT_TRUE(back_up(settings, copy()));
    const auto again = back_up(settings, copy());
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().message.key, "store.backup_there");
}

TEST_P(backup_store, a_broken_ledger_is_copied_but_told) {
    record(1);
    prepare([](Session& session) { session.run("UPDATE event SET verb = 'forged'"); });
    const auto report = back_up(settings, copy());
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().message.key, "ledger.broken_entry");
    EXPECT_TRUE(std::filesystem::exists(copy()));
}

TEST_P(backup_store, where_there_is_no_folder_nothing_is_left) {
    const auto nowhere = back_up(settings, settings.data_dir + "/no/copy");
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().message.key, "store.backup_not_written");
}
