#include "matching/data_table.hpp"

#include "domain/space.hpp"

namespace lightfoot {

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto at = text.find_first_of(separators);
        parts.push_back(text.substr(0, at));
        if (at == text.npos) return parts;
        text.remove_prefix(at + 1);
    }
}

std::string DataRow::cell(std::string_view column) const {
    const auto found = cells.find(column);
    return found == cells.end() ? std::string() : std::string(found->second);
}

std::string place_of(std::string_view name, std::size_t line) {
    return std::string(name) + ":" + std::to_string(line);
}

std::vector<DataRow> rows_of(std::string_view name, std::string_view content, std::vector<Fault>& faults) {
    std::vector<DataRow> out;
    std::vector<std::string_view> header;
    std::size_t number = 0;
    for (auto line : split(content, "\n")) {
        ++number;
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.empty()) continue;
        const auto cells = split(line, "\t");
        if (header.empty()) {
            header = cells;
            continue;
        }
        if (cells.size() != header.size()) {
            faults.push_back({place_of(name, number),
                              {"places.wrong_number_of_cells", {{"expected", std::int64_t(header.size())},
                                                                {"found", std::int64_t(cells.size())}}}});
            continue;
        }
        DataRow row{number, {}};
        for (std::size_t i = 0; i < cells.size(); ++i) row.cells[header[i]] = cells[i];
        out.push_back(std::move(row));
    }
    return out;
}

std::array<std::string, language_count> names_of(std::string_view name, const DataRow& row,
                                                 const std::string& id, std::vector<Fault>& faults) {
    std::array<std::string, language_count> names;
    for (std::size_t i = 0; i < language_count; ++i) {
        names[i] = row.cell(official_languages[i]);
        if (names[i].empty())
            faults.push_back(
                {place_of(name, row.line),
                 {"places.no_name",
                  {{"id", id},
                   {"language", Term{Term::Kind::language, std::string(official_languages[i])}}}}});
    }
    return names;
}

}  // namespace lightfoot
