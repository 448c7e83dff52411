// Each begins with the order of a list and holds every column that its conditions ask for: counting reads the
// index alone and a page of a list stops when it is full (store/offer.cpp, store/request.cpp). Measured with
// bench/load_bench.sh.

#include "store/schema_lists.hpp"

namespace lightfoot {

namespace {

const Sql statements[] = {
    "CREATE INDEX offer_listed ON offer"
    " (title, id, space, provider_id, kind, language, withdrawn_at, hidden_on, shelf_kind)",
    "CREATE INDEX request_listed ON request"
    " ((COALESCE(sent_at, created_at, 0)) DESC, (COALESCE(dated, '')) DESC, id, space, institution_id,"
    " arrival, language, sent_at, circulated_at, withdrawn_at)",
};

}  // namespace

std::span<const Sql> schema_lists() { return statements; }

}  // namespace lightfoot
