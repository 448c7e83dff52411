#include "store/schema_shelf.hpp"

namespace lightfoot {

namespace {

constexpr Sql statements[] = {
    // names of ShelfKind; empty: not on the shelf
    "ALTER TABLE offer ADD COLUMN shelf_kind TEXT NOT NULL DEFAULT ''",
    // list of first day, last day and places left: 2026-12-01/2026-12-05/3
    "ALTER TABLE offer ADD COLUMN shelf_dates TEXT NOT NULL DEFAULT ''",
};

}  // namespace

std::span<const Sql> schema_shelf() { return statements; }

}  // namespace lightfoot
