// Data bases as earlier versions wrote them (tests/store/released/schema_N.sql), each opened by this one on
// both engines. tools/released.sh adds one at each release whose schema is new.

#include "store/schema.hpp"

#include "store/event.hpp"
#include "store/offer.hpp"
#include "store/request.hpp"
#include "store/sealed_backup.hpp"
#include "support/store_contract.hpp"
#include "support/world.hpp"

#include <sqlite3.h>

#include <fstream>
#include <iterator>
#include <regex>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

struct Released {
    int version = 0;
    std::string sql;
};

std::vector<Released> every_released() {
    std::vector<Released> all;
    for (int version = 1; version <= newest_schema_version(); ++version) {
        std::ifstream file(SOURCE_DIR "/tests/store/released/schema_" + std::to_string(version) + ".sql");
        if (file) all.push_back({version, {std::istreambuf_iterator<char>(file), {}}});
    }
    return all;
}

class schema_released : public ::testing::TestWithParam<Engine> {
protected:
    // False where this engine is not there.
    bool load(const Released& released) {
        folder.emplace("released");
        settings = {folder->path, ""};
        std::ofstream(folder->path + "/secret.key", std::ios::binary) << std::string(32, 'k');
        if (GetParam() == Engine::sqlite) {
            sqlite3* base = nullptr;
            sqlite3_open((folder->path + "/lightfoot.sqlite").c_str(), &base);
            EXPECT_EQ(sqlite3_exec(base, released.sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
                << sqlite3_errmsg(base);
            sqlite3_close(base);
            return true;
        }
        const auto address = Postgres::empty_database();
        if (!address) return false;
        settings.database_url = *address;
        const auto file = folder->path + "/released.sql";
        std::ofstream(file) << std::regex_replace(released.sql, std::regex("X'([0-9a-f]*)'"),
                                                  "'\\x$1'::bytea");
        const auto load = "psql -q -v ON_ERROR_STOP=1 '" + *address + "' -f " + file + " >/dev/null";
        EXPECT_EQ(std::system(load.c_str()), 0);
        return true;
    }
    // What that version's people had is there, and nobody can have changed it unseen.
    void expect_whole(const StoreSettings& place, int version) {
        const auto store = Store::open(place);
        ASSERT_TRUE(store) << version << ": " << store.error().message.key;
        (*store)->read([&](Session& session) {
            EXPECT_EQ(session.one("SELECT version FROM schema_version",
                                  [](const Row& row) { return row.integer(0); }),
                      newest_schema_version());
            const auto report = verify_ledger(session);
            ASSERT_TRUE(report) << version << ": " << report.error().message.key;
            EXPECT_GT(report->entries, 3);
            const auto drafts =
                session.one("SELECT institution_id FROM request WHERE arrival = 'written_here'",
                            [](const Row& row) { return row.integer(0); });
            ASSERT_TRUE(drafts);
            const auto person = viewer(Role::point_of_contact, {*drafts}, Space::practice);
            RequestFilter own;
            own.own = true;
            const auto requests = list_requests(session, person, own);
            ASSERT_EQ(requests.total, 1) << version;
            EXPECT_EQ(requests.requests[0].note,
                      "Our customs service would like to be trained on dual-use goods.");
            EXPECT_EQ(requests.requests[0].needs.size(), 1u);
            const auto offers = list_offers(session, person, {});
            ASSERT_EQ(offers.total, 1) << version;
            EXPECT_EQ(offers.offers[0].text, "Five days, “at your place”; it's free.");
        });
        EXPECT_TRUE((*store)->write(now, [](Transaction& transaction) -> Result<void> {
            transaction.record({Subject::installation, 0, "tested", {}, {}, {}, {}});
            return {};
        })) << "and it can be written to";
    }

    const Time now{1'790'000'000};
    std::optional<Folder> folder;
    StoreSettings settings;
};

}  // namespace

TEST_P(schema_released, the_first_one_is_kept) {
    const auto all = every_released();
    ASSERT_FALSE(all.empty());
    EXPECT_EQ(all[0].version, 1);
}

TEST_P(schema_released, each_is_brought_forward) {
    for (const auto& released : every_released()) {
        if (!load(released)) GTEST_SKIP() << "no PostgreSQL is installed";
        expect_whole(settings, released.version);
    }
}

TEST_P(schema_released, a_backup_of_each_is_restored_by_this_version) {
    for (const auto& released : every_released()) {
        if (!load(released)) GTEST_SKIP() << "no PostgreSQL is installed";
        const auto keys = SealingKeys::make();
        std::string file;
        const auto made = make_backup(settings, keys.public_key, "earlier", now,
                                      [&](std::string_view bytes) { file += bytes; });
        ASSERT_TRUE(made) << released.version << ": " << made.error().message.key;
        EXPECT_EQ(made->facts.schema, released.version);
        const StoreSettings place{folder->path + "/restored", ""};
        const auto restored =
            restore_backup(place, keys, [&file, at = std::size_t{0}](std::size_t most) mutable {
                const auto some = file.substr(std::min(at, file.size()), most);
                at += some.size();
                return some;
            });
        ASSERT_TRUE(restored) << released.version << ": " << restored.error().message.key;
        expect_whole(place, released.version);
    }
}

ON_BOTH_ENGINES(schema_released);
