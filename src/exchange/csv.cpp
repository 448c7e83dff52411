#include "exchange/csv.hpp"

#include <string_view>

namespace lightfoot {

namespace {

std::string cell_text(const std::string& cell) {
    const bool formula =
        !cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos;
    std::string text = formula ? "'" + cell : cell;
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace

std::string csv_row(const std::vector<std::string>& cells) {
    std::string row;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        if (at > 0) row += ',';
        row += cell_text(cells[at]);
    }
    return row + "\r\n";
}

}  // namespace lightfoot
