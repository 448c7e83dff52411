// Narrower places to look for a list in, as store/offer.cpp and store/request.cpp choose among them: a
// provider's offers, what stands on the shelf, the archive. Each holds what the conditions ask for, so that
// counting reads the index alone. Measured with bench/load_bench.sh.

#include "store/schema_counts.hpp"

namespace lightfoot {

namespace {

const Sql statements[] = {
    "CREATE INDEX offer_of_provider ON offer"
    " (provider_id, title, id, space, kind, language, withdrawn_at, hidden_on, shelf_kind)",
    "DROP INDEX offer_by_provider",
    "CREATE INDEX offer_on_shelf ON offer"
    " (title, id, space, provider_id, kind, language, withdrawn_at, hidden_on, shelf_kind)"
    " WHERE shelf_kind <> ''",
    "CREATE INDEX request_of_institution ON request"
    " (institution_id, (COALESCE(sent_at, created_at, 0)) DESC, (COALESCE(dated, '')) DESC, id, space,"
    " arrival, language, sent_at, circulated_at, withdrawn_at)",
    "DROP INDEX request_by_institution",
    "CREATE INDEX request_of_archive ON request (space, id) WHERE arrival = 'archive'",
    "CREATE INDEX request_on_desk ON request (space, sent_at, id)"
    " WHERE sent_at IS NOT NULL AND withdrawn_at IS NULL"
    " AND (circulated_at IS NULL OR posted_at IS NULL OR met_asked_at IS NULL)",
    "CREATE INDEX case_by_time ON assistance_case (space, interested_at DESC, id)",
};

}  // namespace

std::span<const Sql> schema_counts() { return statements; }

}  // namespace lightfoot
