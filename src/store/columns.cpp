#include "store/columns.hpp"

namespace lightfoot {

std::string lines_of(const std::vector<std::string>& items) {
    std::string lines;
    for (const auto& item : items) {
        if (!lines.empty()) lines += '\n';
        lines += item;
    }
    return lines;
}

std::vector<std::string> items_of(std::string_view lines) {
    std::vector<std::string> items;
    while (!lines.empty()) {
        const auto end = lines.find('\n');
        items.emplace_back(lines.substr(0, end));
        lines = end == std::string_view::npos ? std::string_view{} : lines.substr(end + 1);
    }
    return items;
}

Space space_of(std::string_view name) { return name == name_of(Space::practice) ? Space::practice :
                                       Space::real; }

Contact contact_of(const Row& row, int column) {
    return {row.text(column), row.text(column + 1), row.text(column + 2), row.text(column + 3),
            row.text(column + 4)};
}

Provenance provenance_of(const Row& row, int column) {
    return {row.text(column), row.text(column + 1), row.text(column + 2), row.text(column + 3)};
}

std::string_view name_of(TopicStanding standing) {
    switch (standing) {
    case TopicStanding::confirmed: return "confirmed";
    case TopicStanding::removed: return "removed";
    case TopicStanding::proposed: break;
    }
    return "proposed";
}

TopicStanding topic_standing(std::string_view name) {
    if (name == "confirmed") return TopicStanding::confirmed;
    return name == "removed" ? TopicStanding::removed : TopicStanding::proposed;
}

}  // namespace lightfoot
