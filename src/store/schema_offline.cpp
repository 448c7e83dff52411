#include "store/schema_offline.hpp"

namespace lightfoot {

namespace {

constexpr Sql statements[] = {
    R"(CREATE TABLE returned_form (       -- canonical: forms that were filled off line and came back
        id BIGINT PRIMARY KEY,            -- random
        space TEXT NOT NULL,              -- real, practice
        institution_id BIGINT NOT NULL,   -- whose; 0: on the secretariat's desk
        account_id BIGINT NOT NULL,       -- who sent it; 0: nobody that is known
        arrival TEXT NOT NULL,            -- upload, mail
        sender TEXT NOT NULL,             -- address of a mail's sender, as it says; else empty
        name TEXT NOT NULL,               -- file name, cleaned
        media_type TEXT NOT NULL,         -- as sniffed, never as claimed
        digest BYTEA NOT NULL,            -- SHA-256 of the file
        size BIGINT NOT NULL,             -- bytes
        arrived_at BIGINT NOT NULL,       -- moment
        content BYTEA NOT NULL,           -- the file as it came; nobody but its owner sees it
        request_id BIGINT REFERENCES request (id) ON DELETE CASCADE -- the draft made of it; none: it waits
    ))",
    // The same file twice from one State, or on one desk, is the same form.
    "CREATE UNIQUE INDEX returned_form_by_digest ON returned_form (space, institution_id, digest)",
    "CREATE INDEX returned_form_by_request ON returned_form (request_id)",
    // of a notice about a form: answers that it has
    "ALTER TABLE outbox ADD COLUMN total BIGINT NOT NULL DEFAULT 0",
    // of a notice about a form: the places that want a look, "D7, D9"
    "ALTER TABLE outbox ADD COLUMN places TEXT NOT NULL DEFAULT ''",
};

}  // namespace

std::span<const Sql> schema_offline() { return statements; }

}  // namespace lightfoot
