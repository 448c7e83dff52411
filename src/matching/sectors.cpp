#include "matching/sectors.hpp"

#include "matching/data_table.hpp"
#include "matching/tagger.hpp"

#include <algorithm>

namespace lightfoot {

bool Sectors::is_code(std::string_view text) {
    return (text.size() == 3 || text.size() == 5) &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Result<Sectors> Sectors::read(std::string_view content) {
    constexpr std::string_view file = "sectors.tsv";
    Sectors sectors;
    std::vector<Fault> faults;
    for (const auto& row : rows_of(file, content, faults)) {
        const auto code = row.cell("code");
        auto names = names_of(file, row, code, faults);
        if (!is_code(code) || !sectors.names_.emplace(code, std::move(names)).second)
            faults.push_back({place_of(file, row.line), {"sectors.wrong_code", {{"code", code}}}});
    }
    if (!faults.empty()) return invalid("sectors.not_usable", std::move(faults));
    return sectors;
}

std::string_view Sectors::name(std::string_view code, std::string_view language) const {
    const auto found = names_.find(code);
    return found == names_.end() ? std::string_view() : found->second[language_position(language)];
}

}  // namespace lightfoot
