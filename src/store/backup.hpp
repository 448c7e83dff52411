#pragma once
// A copy of the embedded data base while others read and write it.

#include "store/event.hpp"
#include "store/store.hpp"

#include <string>

namespace lightfoot {

// Writes one consistent state into `file`, which must not be there yet, readable by its owner only, and
// verifies the ledger of the copy. Of SQLite only: a PostgreSQL server has its own tool. Throws StoreFailure
// where the data base cannot be read or the file not be written; then there is no file.
Result<LedgerReport> back_up(const StoreSettings& settings, const std::string& file);

}  // namespace lightfoot
