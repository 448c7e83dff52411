#include "store/schema_letters.hpp"

namespace lightfoot {

namespace {

constexpr Sql statements[] = {
    // canonical: account that last wrote at the text; 0: not known
    "ALTER TABLE request ADD COLUMN drafted_by BIGINT NOT NULL DEFAULT 0",
    // canonical: account that noted the ministry's clearance; 0: none
    "ALTER TABLE request ADD COLUMN cleared_by BIGINT NOT NULL DEFAULT 0",
    // canonical: name and office of the superior who cleared; empty: who noted it did
    "ALTER TABLE request ADD COLUMN cleared_by_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE request ADD COLUMN cleared_at BIGINT",   // canonical: moment; none: not cleared
    "ALTER TABLE request ADD COLUMN official_at BIGINT",  // canonical: moment the signed note came in
    // A letter that was entered and sent on was official from its beginning.
    "UPDATE request SET official_at = sent_at WHERE arrival = 'letter' AND sent_at IS NOT NULL",
    // canonical: 1: this paper is the signed note verbale
    "ALTER TABLE attachment ADD COLUMN signed_note BIGINT NOT NULL DEFAULT 0",
    R"(CREATE TABLE letter (              -- canonical: the letters of the Committee
        id BIGINT PRIMARY KEY,            -- random
        space TEXT NOT NULL,              -- real, practice
        kind TEXT NOT NULL,               -- names of LetterKind
        request_id BIGINT REFERENCES request (id) ON DELETE CASCADE, -- about which; none: a briefing
        requester_id BIGINT NOT NULL,     -- institution that asked; 0: a briefing
        offer_id BIGINT NOT NULL,         -- of a relay; 0: none
        own_language TEXT NOT NULL,       -- BCP 47 of the passages in somebody's own words
        request_version BIGINT NOT NULL,  -- of the request when this was drafted
        drafted_at BIGINT NOT NULL,       -- moment
        signed_at BIGINT,                 -- moment; none: a draft
        signed_by BIGINT NOT NULL,        -- account; 0: a draft
        version BIGINT NOT NULL           -- counts changes, from 1
    ))",
    "CREATE INDEX letter_by_request ON letter (request_id)",
    R"(CREATE TABLE letter_words (        -- canonical: the text of a letter, one for each language it has
        letter_id BIGINT NOT NULL REFERENCES letter (id) ON DELETE CASCADE, -- of which
        language TEXT NOT NULL,           -- one of the six
        title TEXT NOT NULL,              -- one line
        text TEXT NOT NULL,               -- lines, see domain/letter_text.hpp
        edited BIGINT NOT NULL,           -- 1: a person has written in it
        PRIMARY KEY (letter_id, language)
    ))",
};

}  // namespace

std::span<const Sql> schema_letters() { return statements; }

}  // namespace lightfoot
