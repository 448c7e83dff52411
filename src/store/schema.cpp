// Migrations are numbered, never changed once released, and only added to. Each statement runs on both data
// bases. "canonical" tables hold what people gave us; "derived" ones can be made again from them.
// Moments: seconds since 1970-01-01 UTC. Days: 2026-11-24. Lists: one item a line. Truth: 0 or 1.

#include "store/schema.hpp"

#include "store/event.hpp"
#include "store/schema_1.hpp"
#include "store/schema_alerts.hpp"
#include "store/schema_case_lists.hpp"
#include "store/schema_cases.hpp"
#include "store/schema_counts.hpp"
#include "store/schema_embed.hpp"
#include "store/schema_entries.hpp"
#include "store/schema_figures.hpp"
#include "store/schema_letters.hpp"
#include "store/schema_lists.hpp"
#include "store/schema_offline.hpp"
#include "store/schema_procedure.hpp"
#include "store/schema_shelf.hpp"
#include "store/schema_shelf_place.hpp"
#include "store/schema_story.hpp"
#include "store/schema_telling.hpp"
#include "store/schema_work.hpp"

namespace lightfoot {

namespace {

constexpr std::span<const Sql> (*migrations[])() = {
    schema_1,     schema_procedure, schema_shelf,      schema_letters, schema_cases,  schema_shelf_place,
    schema_story, schema_figures,   schema_lists,      schema_offline, schema_alerts, schema_counts,
    schema_work,  schema_embed,     schema_case_lists, schema_entries, schema_telling};

int version_of(Session& session) {
    session.run(R"(
        CREATE TABLE IF NOT EXISTS schema_version ( -- canonical: how far this data base has come
            one BIGINT PRIMARY KEY,   -- always 1
            version BIGINT NOT NULL   -- the last migration that was run
        )
    )");
    const auto version =
        session.one("SELECT version FROM schema_version WHERE one = 1",
                    [](const Row& row) { return row.integer(0); });
    if (!version) session.run("INSERT INTO schema_version (one, version) VALUES (1, 0)");
    return int(version.value_or(0));
}

}  // namespace

int newest_schema_version() { return int(std::size(migrations)); }

void migrate_within(Session& session, int version) {
    for (int next = version_of(session); next < version; ++next)
        for (const Sql& statement : migrations[next]()) session.run(statement);
    session.run("INSERT INTO ledger_head (one, seq, hash) VALUES (1, 0, $1) ON CONFLICT (one) DO NOTHING",
                Bytes{LedgerHead{}.hash});
    session.run("UPDATE schema_version SET version = $1 WHERE one = 1", version);
}

Result<void> migrate(Session& session) try {
    session.begin_write();
    session.lock_schema();
    const int version = version_of(session);
    if (version > newest_schema_version()) {
        session.rollback();
        return conflict({"store.newer_schema", {{"found", std::int64_t{version}},
                                                {"known", std::int64_t{newest_schema_version()}}}});
    }
    migrate_within(session, newest_schema_version());
    session.commit();
    return {};
} catch (const StoreFailure&) {
    session.rollback();
    throw;
}

}  // namespace lightfoot
