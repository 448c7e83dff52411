#include "store/schema_procedure.hpp"

namespace lightfoot {

namespace {

constexpr Sql statements[] = {
    // canonical: facts of the procedure; all moments may be missing
    "ALTER TABLE request ADD COLUMN authenticated_at BIGINT",
    "ALTER TABLE request ADD COLUMN acknowledged_at BIGINT",
    // the State took its consent back when providers had the request
    "ALTER TABLE request ADD COLUMN recalled_at BIGINT",
    // names of SetAsideReason; empty: it is not handled apart
    "ALTER TABLE request ADD COLUMN set_aside_reason TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE request ADD COLUMN set_aside_at BIGINT",
    "ALTER TABLE request ADD COLUMN set_aside_words TEXT NOT NULL DEFAULT ''",
    // the text for the public, never the request itself; its consent is posting_way
    "ALTER TABLE request ADD COLUMN posting_text TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE request ADD COLUMN posting_language TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE request ADD COLUMN posting_written_at BIGINT",
    "ALTER TABLE request ADD COLUMN posted_at BIGINT",
    "ALTER TABLE request ADD COLUMN taken_down_at BIGINT",
    // the question after a year; met_answer: names of MetAnswer, empty: none
    "ALTER TABLE request ADD COLUMN met_asked_at BIGINT",
    "ALTER TABLE request ADD COLUMN met_answered_at BIGINT",
    "ALTER TABLE request ADD COLUMN met_answer TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE request ADD COLUMN met_words TEXT NOT NULL DEFAULT ''",
    R"(CREATE TABLE referral (           -- canonical: a member asked for the Working Group on Assistance
        request_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE, -- of which
        position BIGINT NOT NULL,        -- 1, 2, 3, … in the order of time
        at BIGINT NOT NULL,              -- moment
        institution_id BIGINT NOT NULL,  -- of the member
        words TEXT NOT NULL,             -- what the group is asked to look at
        ended_at BIGINT,                 -- moment; none: all steps wait
        advice TEXT NOT NULL,            -- of the group
        PRIMARY KEY (request_id, position)
    ))",
    R"(CREATE TABLE briefing (           -- canonical: the Committee was briefed on match-making
        id BIGINT PRIMARY KEY,           -- random
        space TEXT NOT NULL,             -- real, practice
        at BIGINT NOT NULL,              -- moment at which it was noted
        noted_by BIGINT NOT NULL         -- account
    ))",
    "CREATE INDEX briefing_by_space ON briefing (space, at)",
};

}  // namespace

std::span<const Sql> schema_procedure() { return statements; }

}  // namespace lightfoot
