// Lists of cases, letters and alerts in the order in which they are shown, as store/case.cpp,
// store/letter.cpp and store/alert.cpp ask for them. Measured with bench/load_bench.sh.
#include "store/schema_case_lists.hpp"

namespace lightfoot {

namespace {

const Sql statements[] = {
    "CREATE INDEX case_of_requester ON assistance_case (requester_id, interested_at DESC, id)",
    "DROP INDEX assistance_case_by_requester",
    "CREATE INDEX case_of_provider ON assistance_case (provider_id, interested_at DESC, id)",
    "DROP INDEX assistance_case_by_provider",
    "CREATE INDEX letter_draft ON letter (drafted_at DESC, id) WHERE signed_at IS NULL",
    "CREATE INDEX letter_signed ON letter (signed_at DESC, id) WHERE signed_at IS NOT NULL",
    "DROP INDEX request_on_desk",
    "CREATE INDEX request_on_desk ON request (space, sent_at, id, arrival, institution_id, circulated_at,"
    " posted_at, posting_way, posting_written_at, met_asked_at, set_aside_at, authenticated_at)"
    " WHERE sent_at IS NOT NULL AND withdrawn_at IS NULL"
    " AND (circulated_at IS NULL OR posted_at IS NULL OR met_asked_at IS NULL)",
    "CREATE INDEX alert_of_account ON alert (account_id, at DESC, id)",
};

}  // namespace

std::span<const Sql> schema_case_lists() { return statements; }

}  // namespace lightfoot
