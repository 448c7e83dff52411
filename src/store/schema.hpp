#pragma once
// The tables, as numbered migrations. Opening a data base brings it forward to the newest.

#include "base/result.hpp"
#include "store/session.hpp"

namespace lightfoot {

// Migrates in one transaction. Refuses (store.newer_schema) a data base that a newer program has migrated.
Result<void> migrate(Session& session);
int newest_schema_version();
// Within a transaction of the caller's: from wherever it is to `version`, which is not behind it and at most
// the newest.
void migrate_within(Session& session, int version);

}  // namespace lightfoot
