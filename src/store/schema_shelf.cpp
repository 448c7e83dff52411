#include "store/schema_shelf.hpp"

namespace lightfoot {

namespace {

constexpr Sql statements[] = {
    // names of ShelfKind; empty: not on the shelf
    "ALTER TABLE offer ADD COLUMN shelf_kind TEXT NOT NULL DEFAULT ''",
    // list of first day, last day and places left: 2026-12-01/2026-12-05/3
    "ALTER TABLE offer ADD COLUMN shelf_dates TEXT NOT NULL DEFAULT ''",
    // sealed token of the address to answer to; none: nobody is expected to answer
    "ALTER TABLE outbox ADD COLUMN sealed_reply BYTEA",
    R"(CREATE TABLE incoming_mail (      -- canonical: which mails were taken in, so that each is taken once; expires
        key BYTEA PRIMARY KEY,           -- SHA-256 of Message-ID and sender, or of the bytes
        taken_at BIGINT NOT NULL,        -- moment
        outcome TEXT NOT NULL            -- taking, reply, bounce, automatic, nobody, refused
    ))",
    R"(CREATE TABLE bouncing_address (   -- canonical: addresses at which our mail did not arrive
        space TEXT NOT NULL,             -- real, practice
        email_folded TEXT NOT NULL,      -- case folded, for finding
        email TEXT NOT NULL,             -- as it was written to
        first_on TEXT NOT NULL,          -- day of the first report
        last_on TEXT NOT NULL,           -- day of the last report
        count BIGINT NOT NULL,           -- of reports
        diagnosis TEXT NOT NULL,         -- what the other server said, one line
        PRIMARY KEY (space, email_folded)
    ))",
};

}  // namespace

std::span<const Sql> schema_shelf() { return statements; }

}  // namespace lightfoot
