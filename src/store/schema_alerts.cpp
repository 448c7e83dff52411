#include "store/schema_alerts.hpp"

namespace lightfoot {

namespace {

constexpr Sql statements[] = {
    R"(CREATE TABLE alert_choice (       -- canonical: how often a person hears; what is missing is usual
        account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE, -- whose
        kind TEXT NOT NULL,              -- names of AlertKind
        frequency TEXT NOT NULL,         -- names of AlertFrequency
        changes BIGINT NOT NULL,         -- how often it was changed: an older mail changes nothing
        PRIMARY KEY (account_id, kind)
    ))",
    R"(CREATE TABLE alert (              -- canonical: what concerned a person; expires
        id BIGINT PRIMARY KEY,           -- random
        account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE, -- whom
        kind TEXT NOT NULL,              -- names of AlertKind
        subject TEXT NOT NULL,           -- what about: one row for the same, the page or page and day
        path TEXT NOT NULL,              -- of the page, without language
        at BIGINT NOT NULL,              -- moment, the last for this subject
        told_at BIGINT,                  -- moment of its mail, or that none is wanted; none: it waits
        outbox_id BIGINT NOT NULL        -- the entry of the outbox that says it; 0: none
    ))",
    "CREATE UNIQUE INDEX alert_by_subject ON alert (account_id, kind, subject)",
    "CREATE INDEX alert_by_mail ON alert (outbox_id)",
    "CREATE INDEX alert_untold ON alert (told_at, account_id)",
    R"(CREATE TABLE alert_digest (       -- canonical: mails that gathered, one for each person and day
        account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE, -- to whom
        frequency TEXT NOT NULL,         -- daily, weekly
        day TEXT NOT NULL,               -- day
        PRIMARY KEY (account_id, frequency, day)
    ))",
    R"(CREATE TABLE alert_address (      -- canonical: a person's own feed and calendar
        token_hash BYTEA PRIMARY KEY,    -- only the address has the token
        account_id BIGINT NOT NULL UNIQUE REFERENCES account (id) ON DELETE CASCADE, -- whose
        created_at BIGINT NOT NULL       -- moment
    ))",
};

}  // namespace

std::span<const Sql> schema_alerts() { return statements; }

}  // namespace lightfoot
