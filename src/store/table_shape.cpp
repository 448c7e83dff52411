#include "store/table_shape.hpp"

#include "base/result.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

bool plain(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

// In quotation marks, because a plain word may be one of SQL's own ("count").
std::string quoted(std::string_view word) { return '"' + std::string(word) + '"'; }

std::string names_of(const std::vector<TableShape::Column>& columns) {
    std::string names;
    for (const auto& column : columns) names += (names.empty() ? "" : ", ") + quoted(column.name);
    return names;
}

}  // namespace

bool TableShape::is_plain() const {
    return plain(name) && std::all_of(columns.begin(), columns.end(),
                                      [](const Column& column) { return plain(column.name); });
}

std::string TableShape::select() const {
    LIGHTFOOT_ASSERT(is_plain());
    return "SELECT " + names_of(columns) + " FROM " + quoted(name);
}

std::string TableShape::insert() const {
    LIGHTFOOT_ASSERT(is_plain());
    std::string places;
    for (std::size_t i = 1; i <= columns.size(); ++i) places += (i > 1 ? ", $" : "$") + std::to_string(i);
    return "INSERT INTO " + quoted(name) + " (" + names_of(columns) + ") VALUES (" + places + ")";
}

std::string TableShape::empty() const {
    LIGHTFOOT_ASSERT(is_plain());
    return "DELETE FROM " + quoted(name);
}

Bound::Type column_type(std::string_view name) {
    if (name == "BIGINT" || name == "bigint") return Bound::Type::integer;
    if (name == "BYTEA" || name == "bytea") return Bound::Type::bytes;
    return Bound::Type::text;
}

}  // namespace lightfoot
