#include "store/schema_figures.hpp"

namespace lightfoot {

namespace {

constexpr Sql statements[] = {
    R"(CREATE TABLE figure_publication ( -- canonical: what was decided about the figures of a day
        population TEXT NOT NULL,        -- names of Population
        as_of TEXT NOT NULL,             -- day: the last of a quarter
        outcome TEXT NOT NULL,           -- names of FigureOutcome
        decided_at BIGINT NOT NULL,      -- moment
        PRIMARY KEY (population, as_of)
    ))",
    R"(CREATE TABLE figure_value (       -- canonical: what everybody may read of them
        population TEXT NOT NULL,        -- names of Population
        as_of TEXT NOT NULL,             -- day
        figure TEXT NOT NULL,            -- acknowledgement, …, feedback, offers
        measure TEXT NOT NULL,           -- records, states, median, waiting, …
        at BIGINT NOT NULL,              -- days, or the group of ages; 0 where the measure has no such place
        value BIGINT NOT NULL,           -- days, per cent, or a count to the nearest five
        PRIMARY KEY (population, as_of, figure, measure, at)
    ))",
    R"(CREATE TABLE figure_basis (       -- canonical: what was counted; compared with the next, never shown
        population TEXT NOT NULL,        -- names of Population
        as_of TEXT NOT NULL,             -- day
        figure TEXT NOT NULL,            -- as in figure_value
        record_id BIGINT NOT NULL,       -- request, case or offer; it may be gone
        institution_id BIGINT NOT NULL,  -- whose
        state BIGINT NOT NULL,           -- it is a State's
        mark TEXT NOT NULL,              -- what the record added
        PRIMARY KEY (population, as_of, figure, record_id)
    ))",
};

}  // namespace

std::span<const Sql> schema_figures() { return statements; }

}  // namespace lightfoot
