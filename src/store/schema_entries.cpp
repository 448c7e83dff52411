#include "store/schema_entries.hpp"

namespace lightfoot {

namespace {

const Sql statements[] = {
    R"(CREATE TABLE programme_likeness (        -- canonical: whether two published programmes are one
        id BIGINT PRIMARY KEY,                  -- random
        space TEXT NOT NULL,                    -- real, practice
        institution_id BIGINT NOT NULL,         -- State whose people said so, for itself; 0: for everybody
        one TEXT NOT NULL,                      -- handle, the smaller of the two
        other TEXT NOT NULL,                    -- handle
        answer TEXT NOT NULL,                   -- names of LikenessAnswer
        decided_by BIGINT NOT NULL,             -- account
        decided_at BIGINT NOT NULL,             -- moment
        undone_by BIGINT NOT NULL,              -- account; 0: it stands
        undone_at BIGINT                        -- moment; none: it stands
    ))",
    "CREATE UNIQUE INDEX programme_likeness_standing ON programme_likeness"
    " (space, institution_id, one, other) WHERE undone_at IS NULL",
    "CREATE INDEX programme_likeness_by_other ON programme_likeness (space, other)",
    R"(CREATE TABLE matrix_reader (             -- canonical: whom the State lets see a request's matrix
        request_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE, -- of which
        institution_id BIGINT NOT NULL,         -- who may see it
        let_in_by BIGINT NOT NULL,              -- account
        let_in_at BIGINT NOT NULL,              -- moment
        PRIMARY KEY (request_id, institution_id)
    ))",
    "CREATE INDEX matrix_reader_by_institution ON matrix_reader (institution_id)",
};

}  // namespace

std::span<const Sql> schema_entries() { return statements; }

}  // namespace lightfoot
