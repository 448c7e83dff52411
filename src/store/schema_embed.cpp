#include "store/schema_embed.hpp"

namespace lightfoot {

namespace {

constexpr Sql statements[] = {
    R"(CREATE TABLE component (           -- canonical: what is added to a host programme for one need
        id BIGINT PRIMARY KEY,            -- random
        space TEXT NOT NULL,              -- real, practice
        request_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE, -- of which
        need_id BIGINT NOT NULL,          -- of the request
        requester_id BIGINT NOT NULL,     -- institution that asks
        programme TEXT NOT NULL,          -- iati-identifier of the host; empty: a host in words
        host TEXT NOT NULL,               -- its name, as its record or the State gave it
        host_language TEXT NOT NULL,      -- of the name; empty: not known
        implementer TEXT NOT NULL,        -- who carries the host out on the ground
        language TEXT NOT NULL,           -- of the words of the State here
        added TEXT NOT NULL,              -- what is added
        untouched TEXT NOT NULL,          -- what of the host it leaves as it is
        by_whom TEXT NOT NULL,            -- who does what is added
        cost TEXT NOT NULL,               -- in words
        owner TEXT NOT NULL,              -- who answers for it in the host programme
        subject TEXT NOT NULL,            -- topic of the need; empty: none is confirmed
        obligation TEXT NOT NULL,         -- topic of the paragraph that it serves; empty: none
        contact_name TEXT NOT NULL,       -- of who is asked at the host
        contact_email TEXT NOT NULL,      -- where the question goes
        contact_language TEXT NOT NULL,   -- of the mail, one of the six
        drafted_by BIGINT NOT NULL,       -- account that last wrote at it
        cleared_by TEXT NOT NULL,         -- superior who cleared the question
        created_at BIGINT NOT NULL,       -- moment
        asked_at BIGINT,                  -- moment; none: a draft
        reminded_at BIGINT,               -- moment
        silent_at BIGINT,                 -- moment at which the State was told that nobody answered
        link BIGINT NOT NULL,             -- counts the questions; only the last one's link works
        answer TEXT NOT NULL,             -- names of HostWord; empty: none
        reason TEXT NOT NULL,             -- names of HostRefusal; empty: it did not decline
        answer_words TEXT NOT NULL,       -- of the host
        answer_language TEXT NOT NULL,    -- of these words; empty: not known
        answered_at BIGINT,               -- moment
        taken_back_at BIGINT,             -- moment at which the host took its consent back
        withdrawn_at BIGINT,              -- moment at which the State withdrew it
        version BIGINT NOT NULL           -- counts changes, from 1
    ))",
    "CREATE INDEX component_by_request ON component (request_id)",
    "CREATE INDEX component_waiting ON component (asked_at) WHERE answer = '' AND silent_at IS NULL",
    R"(CREATE TABLE component_delivery (  -- canonical: deliveries that ride on a component
        component_id BIGINT NOT NULL REFERENCES component (id) ON DELETE CASCADE, -- on which
        delivery_id BIGINT NOT NULL,      -- which
        PRIMARY KEY (component_id, delivery_id)
    ))",
    "CREATE INDEX component_delivery_by_delivery ON component_delivery (delivery_id)",
    R"(CREATE TABLE component_message (   -- canonical: the conversation of a State and a host
        component_id BIGINT NOT NULL REFERENCES component (id) ON DELETE CASCADE, -- of which
        position BIGINT NOT NULL,         -- counts from 1
        by_host BIGINT NOT NULL,          -- 1: the host wrote it
        account_id BIGINT NOT NULL,       -- of the State's person; 0: the host
        text TEXT NOT NULL,               -- as written
        language TEXT NOT NULL,           -- empty: not known
        at BIGINT NOT NULL,               -- moment
        PRIMARY KEY (component_id, position)
    ))",
};

}  // namespace

std::span<const Sql> schema_embed() { return statements; }

}  // namespace lightfoot
