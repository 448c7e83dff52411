#include "store/schema_story.hpp"

namespace lightfoot {

namespace {

constexpr Sql statements[] = {
    R"(CREATE TABLE story (               -- canonical: what came of a case, for the public to read
        id BIGINT PRIMARY KEY,            -- random
        space TEXT NOT NULL,              -- real, practice
        case_id BIGINT NOT NULL UNIQUE REFERENCES assistance_case (id) ON DELETE CASCADE, -- of which
        requester_id BIGINT NOT NULL,     -- institution that asked
        provider_id BIGINT NOT NULL,      -- institution that answered
        version BIGINT NOT NULL           -- counts changes, from 1
    ))",
    R"(CREATE TABLE story_text (          -- canonical: words written for a story
        story_id BIGINT NOT NULL REFERENCES story (id) ON DELETE CASCADE, -- of which
        part TEXT NOT NULL,               -- names of StoryPart
        language TEXT NOT NULL,           -- one of the six
        title TEXT NOT NULL,              -- one line; of summaries alone
        text TEXT NOT NULL,               -- as written
        translates TEXT NOT NULL,         -- mark of the words that this translates; empty: a summary
        hand TEXT NOT NULL,               -- names of StoryHand: which side wrote it
        at BIGINT NOT NULL,               -- moment
        PRIMARY KEY (story_id, part, language)
    ))",
    R"(CREATE TABLE story_release (       -- canonical: what its side lets the public read
        story_id BIGINT NOT NULL REFERENCES story (id) ON DELETE CASCADE, -- of which
        part TEXT NOT NULL,               -- names of StoryPart
        language TEXT NOT NULL,           -- of a translation; empty: the part itself
        released TEXT NOT NULL,           -- mark of the words; id of the region; else empty
        at BIGINT NOT NULL,               -- moment
        PRIMARY KEY (story_id, part, language)
    ))",
    R"(CREATE TABLE story_inspiration (   -- canonical: which request was started after reading a story
        request_id BIGINT PRIMARY KEY REFERENCES request (id) ON DELETE CASCADE, -- which
        story_id BIGINT NOT NULL,         -- 0: one that was withdrawn since
        at BIGINT NOT NULL                -- moment
    ))",
    "CREATE INDEX story_inspiration_by_story ON story_inspiration (story_id)",
};

}  // namespace

std::span<const Sql> schema_story() { return statements; }

}  // namespace lightfoot
