// Open data: the page that lists it, its files, the feeds and the calendar.

#include "web/handlers/handlers.hpp"
#include "web/open_feeds.hpp"
#include "web/open_files.hpp"
#include "web/open_stories.hpp"
#include "web/pages/data.hpp"

namespace lightfoot {

namespace {

template <class Make>
auto made_for(Call& call, Make make) {
    const auto world = open_world(call.app, call.words, call.viewer.space, call.now);
    return made_of_now(call.app.store, [&](Session& session) { return make(session, world); });
}

HttpResponse file_response(std::string content_type, std::string body) {
    HttpResponse response;
    response.content_type = std::move(content_type);
    response.body = std::move(body);
    return response;
}

Url api_file(std::string_view table, const char* ending) {
    return url("/data/{}", std::string(table) + ending);
}

Json to_json(const Call& call, const DataView& view) {
    const auto& base = view.base_url;
    return Json::object(
        {{"title", call.words.text("open.title")},
         {"publisher", view.publisher},
         {"licence", licence_name},
         {"licence_url", licence_url},
         {"practice", view.practice},
         {"workbook", base + "/data/" + std::string(workbook_name)},
         {"package", base + "/data/" + std::string(package_name)},
         {"iati", view.activities > 0 ? Json(base + "/data/" + std::string(iati_name)) : Json()},
         {"calendar", base + "/calendar.ics"},
         {"tables", Json::array(view.tables, [&](const DataTableView& one) {
              return Json::object({{"name", one.table->name},
                                   {"title", call.words.text(std::string(one.table->title))},
                                   {"description", call.words.text(std::string(one.table->about))},
                                   {"records", one.records},
                                   {"csv", base + api_file(one.table->name, ".csv").str()},
                                   {"json", base + api_file(one.table->name, ".json").str()},
                                   {"feed", one.feed ? Json(base + one.feed->str()) : Json()},
                                   {"columns", Json::array(one.table->columns, [&](const ColumnInfo& column) {
                                        return Json::object(
                                            {{"name", column.name},
                                             {"kind", name_of(column.kind)},
                                             {"description", call.words.text(std::string(column.about))}});
                                    })}});
          })}});
}

DataView data_view(Session& session, const OpenWorld& world) {
    DataView view;
    view.publisher = world.operator_name;
    view.base_url = world.base_url;
    view.activities = count_activities(session, world);
    view.iati_organisation = world.iati_organisation;
    view.practice = world.space == Space::practice;
    for (const auto& table : open_tables()) {
        DataTableView one{&table, count_rows(session, world, table.table), {}};
        if (const auto* feed = find_open_feed(table.name)) one.feed = address_of(*feed);
        view.tables.push_back(std::move(one));
    }
    return view;
}

}  // namespace

Reply show_data(Call& call) {
    const auto view = made_for(call, data_view);
    if (call.json) return call.reply(to_json(call, view));
    return call.page(data_page(call.frame(), view));
}

Reply show_data_file(Call& call) {
    auto file = made_for(call, [&](Session& session, const OpenWorld& world) {
        return open_file(session, world, call.part("file"));
    });
    if (!file) return not_found();
    return file_response(file->content_type, std::move(file->body));
}

Reply show_feed(Call& call) {
    auto name = call.part("feed");
    if (!name.ends_with(".atom")) return not_found();
    name.remove_suffix(5);
    const auto* feed = find_open_feed(name);
    if (!feed) return not_found();
    return file_response("application/atom+xml; charset=utf-8",
                         made_for(call, [&](Session& session, const OpenWorld& world) {
                             return write_feed(session, world, *feed);
                         }));
}

Reply show_calendar(Call& call) {
    return file_response("text/calendar; charset=utf-8", made_for(call, write_calendar));
}

}  // namespace lightfoot
