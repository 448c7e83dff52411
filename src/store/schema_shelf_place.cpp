#include "store/schema_shelf_place.hpp"

namespace lightfoot {

namespace {

const Sql statements[] = {
    // Offer of the shelf that it was taken from, and day: the item's date on which it holds a place.
    "ALTER TABLE delivery ADD COLUMN shelf_offer_id BIGINT",
    "ALTER TABLE delivery ADD COLUMN shelf_from TEXT",
    "CREATE INDEX delivery_by_shelf_offer ON delivery (shelf_offer_id)",
};

}  // namespace

std::span<const Sql> schema_shelf_place() { return statements; }

}  // namespace lightfoot
