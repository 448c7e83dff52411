#pragma once
// Reads a spreadsheet (Office Open XML, ISO/IEC 29500-1, part SpreadsheetML) that somebody sent: its cells as
// they are shown, with their places. Nothing in it is run: of a formula comes what it last showed. Everything
// in such a file is from strangers, so all of it is bounded.

#include "base/result.hpp"

#include <compare>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

namespace limits {
inline constexpr std::size_t sheet_bytes = 2 * 1024 * 1024;           // the file
inline constexpr std::size_t sheet_part_bytes = 12 * 1024 * 1024;     // one part of it, unfolded
inline constexpr std::size_t sheet_unfolded_bytes = 24 * 1024 * 1024; // all that is read of it
inline constexpr std::size_t sheet_entries = 1000;
inline constexpr std::size_t sheets = 10;  // of one file; further ones are not read
inline constexpr int sheet_rows = 2000, sheet_columns = 200;
inline constexpr std::size_t sheet_cells = 20'000;
}  // namespace limits

struct CellAt {
    int row = 0, column = 0;  // from 1
    auto operator<=>(const CellAt&) const = default;
};
std::string cell_name(CellAt at);  // "B7"

struct SheetCell {
    enum class Kind { text, number, boolean, date, error } kind = Kind::text;
    std::string text;  // a date as 2027-03-31, yes and no as "true" and "false"
    bool formula = false;
    bool operator==(const SheetCell&) const = default;
};

struct Sheet {
    struct Merged {
        CellAt first, last;
        bool operator==(const Merged&) const = default;
    };
    std::string name;
    std::map<CellAt, SheetCell> cells;  // those that are not empty
    std::vector<Merged> merged;

    std::string_view text(CellAt at) const;  // empty where there is none
    const Merged* merged_at(CellAt at) const;
    bool operator==(const Sheet&) const = default;
};

// Fails with sheet.…: too_much where it is too large, invalid where it is something else, broken, encrypted,
// with macros, or XML that no spreadsheet needs (DOCTYPE, another encoding).
Result<std::vector<Sheet>> read_workbook(std::string_view bytes);

}  // namespace lightfoot
