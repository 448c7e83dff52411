#include "store/schema_telling.hpp"

namespace lightfoot {

namespace {

const Sql statements[] = {
    // What the public calls the story, random; another one from when it is told without the name that it had.
    "ALTER TABLE story ADD COLUMN told_as BIGINT NOT NULL DEFAULT 0",
    // 1: told with the State's name under told_as. Of earlier stories it is not known, and taken to be so.
    "ALTER TABLE story ADD COLUMN told_by_name BIGINT NOT NULL DEFAULT 1",
    "UPDATE story SET told_as = id",
    "CREATE UNIQUE INDEX story_by_told_as ON story (told_as)",
};

}  // namespace

std::span<const Sql> schema_telling() { return statements; }

}  // namespace lightfoot
