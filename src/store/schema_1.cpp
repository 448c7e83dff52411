#include "store/schema_1.hpp"

namespace lightfoot {

namespace {

constexpr Sql statements[] = {
    R"(CREATE TABLE installation ( -- canonical: small facts of this installation
        key TEXT PRIMARY KEY,      -- "records", "practice"
        value TEXT NOT NULL        -- fingerprint of the data that was loaded
    ))",
    R"(CREATE TABLE institution (              -- canonical: who asks and who helps
        id BIGINT PRIMARY KEY,                 -- random, or stable for records that come with the program
        space TEXT NOT NULL,                   -- real, practice
        kind TEXT NOT NULL,                    -- names of InstitutionKind
        state_code TEXT NOT NULL,              -- ISO 3166-1 alpha-3 of a State, else empty
        name TEXT NOT NULL,                    -- as it writes itself
        provides BIGINT NOT NULL,              -- listed among providers
        requests BIGINT NOT NULL,              -- may ask
        contact_office TEXT NOT NULL,          -- an office outlives persons
        contact_office_email TEXT NOT NULL,    -- its address
        contact_person TEXT NOT NULL,          -- who is behind it today
        contact_person_email TEXT NOT NULL,    -- personal address
        contact_telephone TEXT NOT NULL,       -- as written
        about TEXT NOT NULL,                   -- words about itself
        about_language TEXT NOT NULL,          -- BCP 47 of about
        confirmed_on TEXT,                     -- day when a person last said that this is right
        source_url TEXT NOT NULL,              -- where a published record comes from
        record_kind TEXT NOT NULL,             -- what that source is
        confidence TEXT NOT NULL,              -- collector's words
        source_note TEXT NOT NULL,             -- collector's words
        version BIGINT NOT NULL                -- counts changes, from 1
    ))",
    "CREATE INDEX institution_by_state ON institution (space, state_code)",
    R"(CREATE TABLE account (           -- canonical: people
        id BIGINT PRIMARY KEY,          -- random
        space TEXT NOT NULL,            -- real, practice
        institution_id BIGINT NOT NULL REFERENCES institution (id), -- whose person it is
        role TEXT NOT NULL,             -- names of Role
        deputy BIGINT NOT NULL,         -- stands in for the point of contact
        keeps_people BIGINT NOT NULL,   -- invites and ends accounts of the institution
        email TEXT NOT NULL,            -- as written
        email_folded TEXT NOT NULL,     -- case folded, for finding
        name TEXT NOT NULL,             -- as written
        language TEXT NOT NULL,         -- BCP 47, of pages and mail
        password_hash TEXT NOT NULL,    -- argon2id
        totp_secret BYTEA,              -- sealed secret of the second factor; none: not set up
        totp_last_step BIGINT NOT NULL, -- last time step that was used: none is used twice
        shared BIGINT NOT NULL,         -- a practice account whose password everybody is shown
        created_at BIGINT NOT NULL,     -- moment
        ended_at BIGINT,                -- moment; none: in use
        version BIGINT NOT NULL         -- counts changes, from 1
    ))",
    "CREATE UNIQUE INDEX account_by_email ON account (space, email_folded)",
    "CREATE INDEX account_by_institution ON account (institution_id)",
    R"(CREATE TABLE account_session (          -- canonical: who is signed in where
        token_hash BYTEA PRIMARY KEY,          -- the token itself is in the cookie only
        account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE, -- whose
        created_at BIGINT NOT NULL,            -- moment of signing in
        last_seen_at BIGINT NOT NULL,          -- moment, at most ten minutes old
        expires_at BIGINT NOT NULL,            -- moment
        device TEXT NOT NULL,                  -- words for the owner: browser and system
        second_factor_done BIGINT NOT NULL     -- signed in completely
    ))",
    "CREATE INDEX account_session_by_account ON account_session (account_id)",
    R"(CREATE TABLE invitation (               -- canonical: who may open an account
        token_hash BYTEA PRIMARY KEY,          -- the token itself is in the mail only
        space TEXT NOT NULL,                   -- real, practice
        institution_id BIGINT NOT NULL REFERENCES institution (id), -- of the new account
        role TEXT NOT NULL,                    -- of the new account
        deputy BIGINT NOT NULL,                -- of the new account
        keeps_people BIGINT NOT NULL,          -- of the new account
        email TEXT NOT NULL,                   -- to whom it was sent
        language TEXT NOT NULL,                -- BCP 47, of the mail and of the new account
        invited_by BIGINT NOT NULL,            -- account; 0: the command line
        created_at BIGINT NOT NULL,            -- moment
        expires_at BIGINT NOT NULL,            -- moment
        accepted_at BIGINT                     -- moment; none: open
    ))",
    "CREATE INDEX invitation_by_institution ON invitation (institution_id)",
    R"(CREATE TABLE recovery (                 -- canonical: ways back into an account
        token_hash BYTEA PRIMARY KEY,          -- of a reset link or a recovery code
        account_id BIGINT NOT NULL REFERENCES account (id) ON DELETE CASCADE, -- whose
        kind TEXT NOT NULL,                    -- reset, code
        created_at BIGINT NOT NULL,            -- moment
        expires_at BIGINT,                     -- moment; none: codes do not expire
        used_at BIGINT                         -- moment; none: open
    ))",
    "CREATE INDEX recovery_by_account ON recovery (account_id)",
    R"(CREATE TABLE outbox (           -- canonical: mail that waits to be sent
        id BIGINT PRIMARY KEY,         -- random
        space TEXT NOT NULL,           -- real, practice: practice mail never leaves
        kind TEXT NOT NULL,            -- names of NoticeKind
        email TEXT NOT NULL,           -- of the addressee
        name TEXT NOT NULL,            -- of the addressee, may be empty
        language TEXT NOT NULL,        -- BCP 47 of the mail
        sealed_path BYTEA NOT NULL,    -- path of the link, which may carry a token; empty once sent
        count BIGINT NOT NULL,         -- a number that the words need
        attempts BIGINT NOT NULL,      -- to send it
        created_at BIGINT NOT NULL,    -- moment
        next_attempt_at BIGINT NOT NULL, -- moment before which nobody takes it
        sent_at BIGINT,                -- moment; none: not yet
        failed_at BIGINT               -- moment of giving up; none: not given up
    ))",
    "CREATE INDEX outbox_by_attempt ON outbox (next_attempt_at)",
    R"(CREATE TABLE request (               -- canonical: what a State or regional organisation asks for
        id BIGINT PRIMARY KEY,              -- random, or stable for records that come with the program
        space TEXT NOT NULL,                -- real, practice
        institution_id BIGINT NOT NULL REFERENCES institution (id), -- who asks
        arrival TEXT NOT NULL,              -- written_here, letter, archive
        language TEXT NOT NULL,             -- BCP 47 of title and text
        title TEXT NOT NULL,                -- empty: the first words of the note
        note TEXT NOT NULL,                 -- as written
        circulation_way TEXT NOT NULL,      -- not_asked, express, silence, refused
        circulation_at BIGINT,              -- moment of that consent
        posting_way TEXT NOT NULL,          -- not_asked, express, silence, refused
        posting_at BIGINT,                  -- moment of that consent
        dated TEXT,                         -- day of the letter or the published entry
        date_note TEXT NOT NULL,            -- where only part of the date is known
        created_at BIGINT,                  -- moment
        sent_at BIGINT,                     -- moment
        circulated_at BIGINT,               -- moment
        withdrawn_at BIGINT,                -- moment
        source_url TEXT NOT NULL,           -- where a published record comes from
        record_kind TEXT NOT NULL,          -- what that source is
        confidence TEXT NOT NULL,           -- collector's words
        source_note TEXT NOT NULL,          -- collector's words
        topics_as_labelled TEXT NOT NULL,   -- list: headings of a published entry
        version BIGINT NOT NULL             -- counts changes, from 1
    ))",
    "CREATE INDEX request_by_institution ON request (institution_id)",
    R"(CREATE TABLE need (                       -- canonical: the parts of a request
        id BIGINT PRIMARY KEY,                   -- random or stable
        request_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE, -- of which
        position BIGINT NOT NULL,                -- 1 for the first that was written
        own_order BIGINT,                        -- the State's own order
        why_it_matters TEXT NOT NULL,            -- one sentence
        title TEXT NOT NULL,                     -- a few words
        text TEXT NOT NULL,                      -- what would help
        who TEXT NOT NULL,                       -- which institution would use it
        place TEXT NOT NULL,                     -- where
        existing TEXT NOT NULL,                  -- what exists already
        expectations TEXT NOT NULL,              -- what a delivery is held against
        first_step TEXT NOT NULL,                -- the first small step
        earliest TEXT,                           -- day
        latest TEXT,                             -- day
        hosting_visits BIGINT,                   -- visits in a year
        hosting_days_per_month BIGINT,           -- days that people can be freed
        hosting_languages TEXT NOT NULL,         -- list of BCP 47
        hosting_no_go TEXT NOT NULL              -- list of first and last day
    ))",
    "CREATE INDEX need_by_request ON need (request_id)",
    R"(CREATE TABLE need_topic (         -- canonical where a person spoke, derived where proposed
        need_id BIGINT NOT NULL REFERENCES need (id) ON DELETE CASCADE, -- of which
        topic TEXT NOT NULL,             -- id in the vocabulary
        standing TEXT NOT NULL,          -- proposed, confirmed, removed
        PRIMARY KEY (need_id, topic)
    ))",
    "CREATE INDEX need_topic_by_topic ON need_topic (topic)",
    R"(CREATE TABLE attachment (         -- canonical: papers that come with a request
        id BIGINT PRIMARY KEY,           -- random
        request_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE, -- of which
        name TEXT NOT NULL,              -- file name, cleaned
        media_type TEXT NOT NULL,        -- as sniffed
        size BIGINT NOT NULL,            -- bytes
        added_at BIGINT NOT NULL,        -- moment
        added_by BIGINT NOT NULL,        -- account
        content BYTEA NOT NULL           -- the file
    ))",
    "CREATE INDEX attachment_by_request ON attachment (request_id)",
    R"(CREATE TABLE offer (                 -- canonical: what a provider can do
        id BIGINT PRIMARY KEY,              -- random, or stable for records that come with the program
        space TEXT NOT NULL,                -- real, practice
        provider_id BIGINT NOT NULL REFERENCES institution (id), -- whose
        kind TEXT NOT NULL,                 -- names of OfferKind
        language TEXT NOT NULL,             -- BCP 47 of title and text
        title TEXT NOT NULL,                -- a few words
        text TEXT NOT NULL,                 -- the offer
        regions TEXT NOT NULL,              -- list of region ids; empty: not stated
        regions_as_stated TEXT NOT NULL,    -- the source's words
        eligible_states TEXT NOT NULL,      -- list of ISO 3166-1 alpha-3; empty: not stated
        languages TEXT NOT NULL,            -- list of BCP 47 in which it can be given
        conditions TEXT NOT NULL,           -- words
        lead_days BIGINT,                   -- from agreement to start
        capacity_per_year BIGINT,           -- deliveries
        duration_days BIGINT,               -- of one delivery
        visits BIGINT,                      -- of one delivery
        travel_paid_by TEXT NOT NULL,       -- names of Payer; empty: not stated
        fees_paid_by TEXT NOT NULL,         -- names of Payer; empty: not stated
        local_costs_paid_by TEXT NOT NULL,  -- names of Payer; empty: not stated
        contact_office TEXT NOT NULL,       -- an office outlives persons
        contact_office_email TEXT NOT NULL, -- its address
        contact_person TEXT NOT NULL,       -- who is behind it today
        contact_person_email TEXT NOT NULL, -- personal address
        contact_telephone TEXT NOT NULL,    -- as written
        available_from TEXT,                -- day
        available_until TEXT,               -- day
        confirmed_on TEXT,                  -- day when a person last said that this is right
        created_at BIGINT,                  -- moment
        withdrawn_at BIGINT,                -- moment
        source_url TEXT NOT NULL,           -- where a published record comes from
        record_kind TEXT NOT NULL,          -- what that source is
        confidence TEXT NOT NULL,           -- collector's words
        source_note TEXT NOT NULL,          -- collector's words
        version BIGINT NOT NULL             -- counts changes, from 1
    ))",
    "CREATE INDEX offer_by_provider ON offer (provider_id)",
    R"(CREATE TABLE offer_topic (        -- canonical where a person spoke, derived where proposed
        offer_id BIGINT NOT NULL REFERENCES offer (id) ON DELETE CASCADE, -- of which
        topic TEXT NOT NULL,             -- id in the vocabulary
        standing TEXT NOT NULL,          -- proposed, confirmed, removed
        PRIMARY KEY (offer_id, topic)
    ))",
    "CREATE INDEX offer_topic_by_topic ON offer_topic (topic)",
    R"(CREATE TABLE event (              -- canonical: the ledger, never changed, only added to
        seq BIGINT PRIMARY KEY,          -- 1, 2, 3, … without a gap
        id BIGINT NOT NULL,              -- random
        at BIGINT NOT NULL,              -- moment
        subject TEXT NOT NULL,           -- names of Subject
        subject_id BIGINT NOT NULL,      -- id of the record
        verb TEXT NOT NULL,              -- past participle
        institution_id BIGINT NOT NULL,  -- whose record it is; 0: none
        actor_id BIGINT NOT NULL,        -- account; 0: the software
        body_hash BYTEA NOT NULL,        -- SHA-256 of salt and body
        previous_hash BYTEA NOT NULL,    -- hash of the entry before; of the first: zeros
        hash BYTEA NOT NULL              -- SHA-256 of this entry
    ))",
    "CREATE INDEX event_by_subject ON event (subject, subject_id, seq)",
    "CREATE INDEX event_by_institution ON event (institution_id, seq)",
    R"(CREATE TABLE event_body (         -- canonical: what the entries of the ledger say; erasable
        seq BIGINT PRIMARY KEY,          -- of which entry; no row: erased
        salt BYTEA NOT NULL,             -- random, so that a hash gives away no short word
        body TEXT NOT NULL               -- JSON: field and new value
    ))",
    R"(CREATE TABLE ledger_head (        -- derived: the last entry; its row is the lock of all writers
        one BIGINT PRIMARY KEY,          -- always 1
        seq BIGINT NOT NULL,             -- 0: the ledger is empty
        hash BYTEA NOT NULL              -- of that entry
    ))",
    R"(CREATE TABLE view_note (          -- canonical: which institution looked at which request; expires
        request_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE, -- at which
        institution_id BIGINT NOT NULL,  -- whose people looked
        day TEXT NOT NULL,               -- the day, nothing finer
        PRIMARY KEY (request_id, institution_id, day)
    ))",
    "CREATE INDEX view_note_by_day ON view_note (day)",
};

}  // namespace

std::span<const Sql> schema_1() { return statements; }

}  // namespace lightfoot
