#include "store/schema_shelf.hpp"

namespace lightfoot {

namespace {

constexpr Sql statements[] = {
    // names of ShelfKind; empty: not on the shelf
    "ALTER TABLE offer ADD COLUMN shelf_kind TEXT NOT NULL DEFAULT ''",
    // list of first day, last day and places left: 2026-12-01/2026-12-05/3
    "ALTER TABLE offer ADD COLUMN shelf_dates TEXT NOT NULL DEFAULT ''",
    // reminders since the last confirmation
    "ALTER TABLE offer ADD COLUMN reminders BIGINT NOT NULL DEFAULT 0",
    // day of the last of them
    "ALTER TABLE offer ADD COLUMN reminded_on TEXT",
    // day from which others do not see it; none: they do
    "ALTER TABLE offer ADD COLUMN hidden_on TEXT",
    // reminders since the last confirmation
    "ALTER TABLE institution ADD COLUMN reminders BIGINT NOT NULL DEFAULT 0",
    // day of the last of them
    "ALTER TABLE institution ADD COLUMN reminded_on TEXT",
    // day from which others see neither its contact nor it among the providers; none: they do
    "ALTER TABLE institution ADD COLUMN hidden_on TEXT",
    // sealed token of the address to answer to; none: nobody is expected to answer
    "ALTER TABLE outbox ADD COLUMN sealed_reply BYTEA",
    R"(CREATE TABLE incoming_mail (      -- canonical: mails that came in, each taken once; expires
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
