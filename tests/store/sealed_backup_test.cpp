// Backups of either data base into either, and everything that can be wrong with one.

#include "store/sealed_backup.hpp"

#include "store/account.hpp"
#include "store/institution.hpp"
#include "store/schema.hpp"
#include "support/store_contract.hpp"
#include "support/world.hpp"

#include <atomic>
#include <fstream>
#include <thread>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

constexpr std::string_view odd_words = "Ein „Wort“\n\twith 'quotes', \"more\", \\ and ‏عربي";

class sealed_backup : public StoreContract {
protected:
    void SetUp() override {
        StoreContract::SetUp();
        if (!store) return;
        if (!folder) folder.emplace("store");
        settings.data_dir = folder->path;
        std::ofstream(settings.data_dir + "/secret.key", std::ios::binary) << std::string(32, '\xfe');
        prepare([this](Session& session) {
            for (const auto& one : all_institutions()) insert_institution(session, one);
            Account person;
            person.id = {7};
            person.institution = arland;
            person.role = Role::point_of_contact;
            person.email = "amina@arland.example";
            (void)insert_account(session, person, "hash", now);
        });
    }
    void fill() {
        prepare([](Session& session) {
            session.run("INSERT INTO installation (key, value) VALUES ($1, $2)", "odd", odd_words);
            session.run(
                "INSERT INTO recovery (token_hash, account_id, kind, created_at) VALUES ($1, 7, $2, 1)",
                Bytes{std::string("\0\xff\x80 bytes", 9)}, "reset");
        });
        for (int i = 1; i <= 5; ++i) record(i);
    }
    void record(std::int64_t id) {
        ASSERT_TRUE(store->write(now, [&](Transaction& transaction) -> Result<void> {
            transaction.record({Subject::offer, id, "tested", arland, {}, {}, {{"title", "words"}}});
            return {};
        }));
    }
    std::string backup() {
        std::string file;
        const auto made = make_backup(settings, keys.public_key, "0.1", now,
                                      [&](std::string_view bytes) { file += bytes; });
        EXPECT_TRUE(made) << made.error().message.key;
        if (made) last = made->facts;
        return file;
    }
    static SealedReader::Source from(const std::string& file) {
        return [&file, at = std::size_t{0}](std::size_t most) mutable {
            const auto some = file.substr(std::min(at, file.size()), most);
            at += some.size();
            return some;
        };
    }
    StoreSettings new_place() { return {folder->path + "/restored", {}}; }
    std::string restored(const StoreSettings& place, const std::string& file) {
        const auto done = restore_backup(place, keys, from(file));
        return done ? "" : done.error().message.key;
    }
    // Everything but the key is as it was.
    void expect_the_same(const StoreSettings& place) {
        const auto other = Store::open(place);
        ASSERT_TRUE(other) << other.error().message.key;
        (*other)->read([&](Session& session) {
            const auto report = verify_ledger(session);
            ASSERT_TRUE(report) << report.error().message.key;
            EXPECT_EQ(report->head_hash, last.head_hash);
            EXPECT_EQ(session.one("SELECT value FROM installation WHERE key = 'odd'",
                                  [](const Row& row) { return row.text(0); }),
                      odd_words);
            EXPECT_EQ(session.one("SELECT token_hash FROM recovery WHERE expires_at IS NULL",
                                  [](const Row& row) { return row.bytes(0); }),
                      std::string("\0\xff\x80 bytes", 9));
        });
        // And it can be written to.
        EXPECT_TRUE((*other)->write(now, [&](Transaction& transaction) -> Result<void> {
            transaction.record({Subject::offer, 99, "tested", arland, {}, {}, {}});
            return {};
        }));
    }

    const SealingKeys keys = SealingKeys::make();
    ArchiveFacts last;
};

}  // namespace

TEST_P(sealed_backup, is_restored_into_a_folder_whichever_engine_it_came_from) {
    fill();
    const auto file = backup();
    EXPECT_EQ(file.find("words"), std::string::npos) << "nobody reads it";
    EXPECT_EQ(last.entries, 5);
    EXPECT_EQ(restored(new_place(), file), "");
    expect_the_same(new_place());
    std::ifstream key(new_place().data_dir + "/secret.key", std::ios::binary);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(key), {}), std::string(32, '\xfe'));
    for (const char* name : {"/secret.key", "/lightfoot.sqlite"})
        EXPECT_EQ(std::filesystem::status(new_place().data_dir + name).permissions() &
                      std::filesystem::perms::others_read,
                  std::filesystem::perms::none);
}

TEST_P(sealed_backup, is_restored_into_postgresql_whichever_engine_it_came_from) {
    fill();
    const auto file = backup();
    store.reset();
    const auto address = Postgres::empty_database();
    if (!address) GTEST_SKIP() << "no PostgreSQL is installed";
    const StoreSettings place{folder->path + "/restored", *address};
    EXPECT_EQ(restored(place, file), "");
    expect_the_same(place);
    const auto loose = Session::open_postgres(*address, true)
                           ->one("SELECT COUNT(*) FROM pg_constraint WHERE contype = 'f' AND condeferrable",
                                 [](const Row& row) { return row.integer(0); });
    EXPECT_EQ(loose, 0) << "the references are as strict as they were";
}

TEST_P(sealed_backup, is_of_one_moment_while_others_write) {
    fill();
    std::atomic<bool> stop{false};
    std::thread writer([&] {
        for (int i = 10; !stop; ++i) record(i);
    });
    for (int i = 0; i < 3; ++i) {
        const auto file = backup();
        const StoreSettings place{folder->path + "/restored" + std::to_string(i), {}};
        EXPECT_EQ(restored(place, file), "") << "each is whole";
    }
    stop = true;
    writer.join();
}

TEST_P(sealed_backup, what_is_wrong_with_it_is_told_and_leaves_nothing) {
    fill();
    const auto file = backup();
    const auto place = new_place();
    EXPECT_EQ(restored(place, file.substr(0, file.size() - 1)), "sealed.cut_short");
    EXPECT_EQ(restored(place, file.substr(0, file.size() / 2)), "sealed.cut_short");
    EXPECT_EQ(restored(place, file + "more"), "sealed.cut_short");
    auto altered = file;
    altered[200] = char(altered[200] ^ 1);
    EXPECT_TRUE(restored(place, altered).starts_with("sealed."));
    EXPECT_EQ(restored(place, "words"), "sealed.no_stream");
    const auto wrong = restore_backup(place, SealingKeys::make(), from(file));
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().message.key, "sealed.wrong_key");
    EXPECT_FALSE(std::filesystem::exists(place.data_dir)) << "no folder, no file";
    EXPECT_EQ(restored(place, file), "") << "and nothing stands in the way of a good one";
}

TEST_P(sealed_backup, a_place_that_is_not_empty_is_left_as_it_is) {
    fill();
    const auto file = backup();
    const auto place = new_place();
    std::filesystem::create_directories(place.data_dir);
    std::ofstream(place.data_dir + "/secret.key") << "mine";
    EXPECT_EQ(restored(place, file), "archive.place_not_empty");
    EXPECT_EQ(std::filesystem::file_size(place.data_dir + "/secret.key"), 4u);
    std::filesystem::remove(place.data_dir + "/secret.key");
    EXPECT_EQ(restored(place, file), "");
    EXPECT_EQ(restored(place, file), "archive.place_not_empty");
    if (GetParam() != Engine::postgres) return;
    const StoreSettings full{folder->path + "/elsewhere", settings.database_url};
    EXPECT_EQ(restored(full, file), "archive.place_not_empty") << "a data base with tables";
    EXPECT_FALSE(std::filesystem::exists(full.data_dir));
}

TEST_P(sealed_backup, a_newer_schema_is_refused_and_an_older_one_brought_forward) {
    fill();
    prepare([](Session& session) { session.run("UPDATE schema_version SET version = 999"); });
    const auto file = backup();
    EXPECT_EQ(restored(new_place(), file), "archive.newer_schema");
    EXPECT_FALSE(std::filesystem::exists(new_place().data_dir));
}

TEST_P(sealed_backup, a_broken_ledger_is_backed_up_but_told_and_not_restored) {
    fill();
    prepare([](Session& session) { session.run("UPDATE event SET verb = 'forged' WHERE seq = 3"); });
    std::string file;
    const auto made =
        make_backup(settings, keys.public_key, "0.1", now, [&](std::string_view bytes) { file += bytes; });
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().message.key, "ledger.broken_entry");
    EXPECT_TRUE(check_backup(keys, from(file))) << "the file is whole";
    EXPECT_EQ(restored(new_place(), file), "ledger.broken_entry");
    EXPECT_FALSE(std::filesystem::exists(new_place().data_dir));
}

TEST_P(sealed_backup, memory_is_bounded_by_a_row_and_not_by_the_data) {
    prepare([](Session& session) {
        for (int i = 0; i < 400; ++i)
            session.run("INSERT INTO installation (key, value) VALUES ($1, $2)", "big" + std::to_string(i),
                        std::string(100'000, 'x'));
    });
    std::size_t largest = 0, all = 0;
    const auto made = make_backup(settings, keys.public_key, "0.1", now, [&](std::string_view bytes) {
        largest = std::max(largest, bytes.size());
        all += bytes.size();
    });
    ASSERT_TRUE(made);
    EXPECT_GT(all, 40'000'000u);
    EXPECT_LT(largest, 100'000u);
}

ON_BOTH_ENGINES(sealed_backup);
