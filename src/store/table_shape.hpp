#pragma once
// A table as the data base itself has it, for what goes through all of them without knowing any: backup and
// restore. SQL is made of its names; that is safe because they are plain words, which is asserted.

#include "store/sql.hpp"

#include <string>
#include <vector>

namespace lightfoot {

struct TableShape {
    struct Column {
        std::string name;
        Bound::Type type = Bound::Type::text;
    };
    std::string name;
    std::vector<Column> columns;

    bool is_plain() const;  // small letters, digits and _, in all names
    std::string select() const;
    std::string insert() const;
    std::string empty() const;
};

// "BIGINT", "text", "bytea": the three types that both engines have (store/session.hpp).
Bound::Type column_type(std::string_view name);

}  // namespace lightfoot
