#pragma once
// One description of a table, from which everything else is made: its CSV, its JSON, its sheet, and the
// dictionary that says what each column holds. A column is a name, a sentence of the catalogue and a getter.

#include "base/json.hpp"
#include "base/time.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lightfoot {

enum class ColumnKind { text, list, number, day, moment, flag, address };
std::string_view name_of(ColumnKind);  // "text", "list", …

// What stands in one cell; nothing where nobody has stated it.
using Cell =
    std::variant<std::monostate, std::string, std::vector<std::string>, std::int64_t, Date, Time, bool>;
using Cells = std::vector<Cell>;

// `name` stands in every file in every language and does not change; `about` is the key of the sentence that
// says what the column holds.
struct ColumnInfo {
    std::string_view name, about;
    ColumnKind kind = ColumnKind::text;
    bool operator==(const ColumnInfo&) const = default;
};
template <class Record>
struct Column {
    ColumnInfo info;
    Cell (*of)(const Record&);
};

template <class Record>
std::vector<ColumnInfo> infos_of(std::span<const Column<Record>> columns) {
    std::vector<ColumnInfo> infos;
    for (const auto& column : columns) infos.push_back(column.info);
    return infos;
}
template <class Record>
Cells cells_of(std::span<const Column<Record>> columns, const Record& record) {
    Cells cells;
    cells.reserve(columns.size());
    for (const auto& column : columns) cells.push_back(column.of(record));
    return cells;
}

// A text that is empty is not stated.
Cell text_cell(std::string text);
Cell list_cell(std::vector<std::string> items);
template <class T>
Cell optional_cell(const std::optional<T>& value) {
    if (!value) return {};
    if constexpr (std::integral<T>)
        return std::int64_t{*value};
    else
        return *value;
}

// As CSV has it: empty, "2026-11-24", "true"; items of a list with a semicolon between them.
std::string cell_text(const Cell& cell);
Json to_json(const Cell& cell);  // null, text, array, number, true or false
std::string csv_head(std::span<const ColumnInfo> columns);
std::string csv_row(const Cells& cells);
std::string json_row(std::span<const ColumnInfo> columns, const Cells& cells);  // one object

}  // namespace lightfoot
