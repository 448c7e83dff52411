#include "exchange/table.hpp"

#include "exchange/csv.hpp"

namespace lightfoot {

std::string_view name_of(ColumnKind kind) {
    constexpr std::string_view names[] = {"text", "list", "number", "day", "moment", "flag", "address"};
    return names[int(kind)];
}

Cell text_cell(std::string text) {
    if (text.empty()) return {};
    return text;
}

Cell list_cell(std::vector<std::string> items) {
    if (items.empty()) return {};
    return items;
}

namespace {

struct AsText {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(const std::vector<std::string>& items) const {
        std::string text;
        for (const auto& item : items) text += (text.empty() ? "" : ";") + item;
        return text;
    }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(Date day) const { return to_string(day); }
    std::string operator()(Time moment) const { return to_string(moment); }
    std::string operator()(bool flag) const { return flag ? "true" : "false"; }
};

struct AsJson {
    Json operator()(std::monostate) const { return {}; }
    Json operator()(const std::vector<std::string>& items) const { return Json::array(items); }
    Json operator()(std::int64_t number) const { return number; }
    Json operator()(bool flag) const { return flag; }
    template <class T>
    Json operator()(const T& value) const {
        return AsText{}(value);
    }
};

}  // namespace

std::string cell_text(const Cell& cell) { return std::visit(AsText{}, cell); }
Json to_json(const Cell& cell) { return std::visit(AsJson{}, cell); }

std::string csv_head(std::span<const ColumnInfo> columns) {
    std::vector<std::string> names;
    for (const auto& column : columns) names.emplace_back(column.name);
    return csv_row(names);
}

std::string csv_row(const Cells& cells) {
    std::vector<std::string> texts;
    for (const auto& cell : cells) texts.push_back(cell_text(cell));
    return csv_row(texts);
}

std::string json_row(std::span<const ColumnInfo> columns, const Cells& cells) {
    std::string text = "{";
    for (std::size_t at = 0; at < cells.size(); ++at)
        text += (at ? "," : "") + Json(columns[at].name).str() + ':' + to_json(cells[at]).str();
    return text + '}';
}

}  // namespace lightfoot
