#include "web/open_files.hpp"

#include "base/digest.hpp"
#include "base/encoding.hpp"
#include "exchange/sheet_write.hpp"
#include "web/open_stories.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

std::string about(const OpenWorld& world, const ColumnInfo& column) {
    return world.words.text(std::string(column.about));
}

std::string csv(Session& session, const OpenWorld& world, const OpenTableInfo& table) {
    auto text = csv_head(table.columns);
    each_row(session, world, table.table, [&](const Cells& cells) { text += csv_row(cells); });
    return text;
}

std::string json(Session& session, const OpenWorld& world, const OpenTableInfo& table) {
    std::string records;
    std::int64_t count = 0;
    each_row(session, world, table.table, [&](const Cells& cells) {
        records += (count++ ? ",\n" : "\n") + json_row(table.columns, cells);
    });
    const auto head = Json::object({{"name", table.name},
                                    {"title", world.words.text(std::string(table.title))},
                                    {"description", world.words.text(std::string(table.about))},
                                    {"publisher", world.operator_name},
                                    {"page", world.address(url("/data"))},
                                    {"licence", licence_name},
                                    {"licence_url", licence_url},
                                    {"practice", world.space == Space::practice},
                                    {"columns", Json::array(table.columns,
                                                            [&](const ColumnInfo& column) {
                                                                return Json::object(
                                                                    {{"name", column.name},
                                                                     {"kind", name_of(column.kind)},
                                                                     {"description", about(world, column)}});
                                                            })},
                                    {"count", count}});
    auto text = head.str();
    text.back() = ',';  // the records stand in the same object, as they come
    return text + "\"records\":[" + records + "\n]}\n";
}

// Of Frictionless Data (Table Schema).
std::string_view type_of(ColumnKind kind) {
    switch (kind) {
    case ColumnKind::number: return "integer";
    case ColumnKind::day: return "date";
    case ColumnKind::moment: return "datetime";
    case ColumnKind::flag: return "boolean";
    default: return "string";
    }
}

Json schema(const OpenWorld& world, const OpenTableInfo& table) {
    return Json::object({{"fields", Json::array(table.columns, [&](const ColumnInfo& column) {
                              return Json::object(
                                  {{"name", column.name},
                                   {"type", type_of(column.kind)},
                                   {"format", column.kind == ColumnKind::address ? "uri" : "default"},
                                   {"description", about(world, column)}});
                          })}});
}

Json resource(const OpenWorld& world, const OpenTableInfo& table, const std::vector<OpenFile>& files) {
    const auto name = std::string(table.name) + ".csv";
    const auto file =
        std::find_if(files.begin(), files.end(), [&](const OpenFile& one) { return one.name == name; });
    const bool known = file != files.end();
    return Json::object({{"name", table.name},
                         {"path", name},
                         {"profile", "tabular-data-resource"},
                         {"title", world.words.text(std::string(table.title))},
                         {"description", world.words.text(std::string(table.about))},
                         {"format", "csv"},
                         {"mediatype", "text/csv"},
                         {"encoding", "utf-8"},
                         {"bytes", known ? Json(file->body.size()) : Json()},
                         {"hash", known ? Json("sha256:" + hex(sha256(file->body))) : Json()},
                         {"schema", schema(world, table)}});
}

// One paragraph a row; a blank one between parts.
void read_me(SheetBook& book, const OpenWorld& world) {
    const auto say = [&](const char* key) { return world.words.text(key); };
    book.begin_page(say("open.read_me"), {18, 24, 12, 90});
    book.words({say("open.title")}, SheetBook::Look::title);
    book.words({world.words.text({"open.published_by", {{"operator", world.operator_name}}})});
    if (world.space == Space::practice) book.words({say("open.practice")}, SheetBook::Look::heading);
    for (const char* key : {"open.lead", "open.licence_text", "open.sources_text", "open.lists_text"})
        book.words({say(key)});
    book.words({world.address(url("/data"))});
    book.words({});
    book.words({say("open.column_table"), say("open.column_name"), say("open.column_kind"),
                say("open.column_meaning")},
               SheetBook::Look::heading);
    for (const auto& table : open_tables()) {
        book.words({std::string(table.name), "", "", say(std::string(table.about).c_str())});
        for (const auto& column : table.columns)
            book.words({std::string(table.name), std::string(column.name),
                        say(("open.kind." + std::string(name_of(column.kind))).c_str()),
                        about(world, column)});
    }
}

std::string workbook(Session& session, const OpenWorld& world) {
    SheetBook book(
        {world.words.text("open.title"), world.operator_name, world.words.direction() == "rtl", world.today});
    read_me(book, world);
    for (const auto& table : open_tables()) {
        std::vector<std::string> explanations;
        for (const auto& column : table.columns) explanations.push_back(about(world, column));
        book.begin_table(std::string(table.name), table.columns, explanations);
        each_row(session, world, table.table, [&](const Cells& cells) { book.row(cells); });
    }
    return std::move(book).finished();
}

}  // namespace

std::string data_package(const OpenWorld& world, const std::vector<OpenFile>& files) {
    return Json::object(
               {{"profile", "tabular-data-package"},
                {"name", world.space == Space::practice ? "lightfoot-practice" : "lightfoot"},
                {"title", world.words.text("open.title")},
                {"description", world.words.text("open.lead")},
                {"homepage", world.address(url("/data"))},
                {"licenses", Json::array(std::vector{licence_name},
                                         [](std::string_view name) {
                                             return Json::object({{"name", name}, {"path", licence_url}});
                                         })},
                {"contributors",
                 Json::array(std::vector{world.operator_name},
                             [](const std::string& name) {
                                 return Json::object({{"title", name}, {"role", "publisher"}});
                             })},
                {"resources",
                 Json::array(open_tables(),
                             [&](const OpenTableInfo& table) { return resource(world, table, files); })}})
               .str() +
           "\n";
}

std::vector<std::string> open_file_names() {
    std::vector<std::string> names;
    for (const auto& table : open_tables())
        for (const char* ending : {".csv", ".json"}) names.push_back(std::string(table.name) + ending);
    names.emplace_back(workbook_name);
    names.emplace_back(package_name);
    names.emplace_back(iati_name);
    return names;
}

std::optional<OpenFile> open_file(Session& session, const OpenWorld& world, std::string_view name) {
    if (name == workbook_name)
        return OpenFile{std::string(name),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        workbook(session, world)};
    if (name == package_name) return OpenFile{std::string(name), "application/json", data_package(world)};
    if (name == iati_name) {
        auto text = write_iati(session, world);
        if (!text) return std::nullopt;
        return OpenFile{std::string(name), "application/xml; charset=utf-8", std::move(*text)};
    }
    const auto dot = name.rfind('.');
    if (dot == name.npos) return std::nullopt;
    const auto* table = find_open_table(name.substr(0, dot));
    if (!table) return std::nullopt;
    if (name.substr(dot) == ".csv")
        return OpenFile{std::string(name), "text/csv; charset=utf-8; header=present",
                        csv(session, world, *table)};
    if (name.substr(dot) == ".json")
        return OpenFile{std::string(name), "application/json", json(session, world, *table)};
    return std::nullopt;
}

}  // namespace lightfoot
