#include "store/schema_work.hpp"

namespace lightfoot {

namespace {

const Sql statements[] = {
    // canonical: case whose interest is relayed or thanked for; 0: an offer, or neither
    "ALTER TABLE letter ADD COLUMN case_id BIGINT NOT NULL DEFAULT 0",
    // canonical: institution that offers; 0: a letter of another kind
    "ALTER TABLE letter ADD COLUMN provider_id BIGINT NOT NULL DEFAULT 0",
    "UPDATE letter SET provider_id = COALESCE((SELECT o.provider_id FROM offer o WHERE o.id = "
    "letter.offer_id), 0)"
    " WHERE offer_id <> 0",
    "CREATE INDEX letter_by_case ON letter (case_id) WHERE case_id <> 0",
    "CREATE INDEX letter_by_offer ON letter (offer_id) WHERE offer_id <> 0",
    "CREATE INDEX case_unanswered ON assistance_case (space, interested_at, id) WHERE requester_answer = "
    "'open'",
};

}  // namespace

std::span<const Sql> schema_work() { return statements; }

}  // namespace lightfoot
