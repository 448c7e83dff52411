#include "web/pages/data.hpp"

#include "web/open_files.hpp"
#include "web/pages/parts.hpp"

namespace lightfoot {

namespace {

Url file(const Frame& frame, std::string_view name) { return frame.at(url("/data/{}", name)); }

Html file_link(const Frame& frame, const std::string& name, const char* words) {
    return html("<a href=\"{}\">{}</a>", file(frame, name), words);
}

Html dictionary(const Frame& frame, const OpenTableInfo& table) {
    const auto rows = each(table.columns, [&](const ColumnInfo& column) {
        return html("<tr><th scope=\"row\"><code dir=\"ltr\">{}</code></th><td>{}</td><td>{}</td></tr>",
                    column.name, frame.say("open.kind." + std::string(name_of(column.kind))),
                    frame.say(std::string(column.about)));
    });
    return html(
        "<details><summary>{}</summary><div class=\"scroll\"><table><thead><tr><th scope=\"col\">{}</th>"
        "<th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead><tbody>{}</tbody></table></div>"
        "</details>",
        frame.say({"open.columns", {{"count", std::int64_t(table.columns.size())}}}),
        frame.say("open.column_name"), frame.say("open.column_kind"), frame.say("open.column_meaning"), rows);
}

Html table_card(const Frame& frame, const DataTableView& view) {
    const auto& table = *view.table;
    const auto name = std::string(table.name);
    const auto feed =
        view.feed ? html("<a href=\"{}\">{}</a>", frame.at(*view.feed), frame.say("open.feed")) : Html();
    return html(
        "<section class=\"card\" id=\"{}\"><h2>{}</h2><p>{}</p><p "
        "class=\"meta\"><span>{}</span><span>{}</span>"
        "</p><p class=\"actions\">{}{}{}</p>{}</section>",
        name, frame.say(std::string(table.title)), frame.say(std::string(table.about)),
        frame.say({"open.records", {{"count", view.records}}}),
        frame.say({"open.as_of", {{"date", frame.today}}}), file_link(frame, name + ".csv", "CSV"),
        file_link(frame, name + ".json", "JSON"), feed, dictionary(frame, table));
}

Html iati(const Frame& frame, const DataView& view) {
    const auto file_or_none = view.activities > 0
                                  ? html("<p class=\"meta\"><span>{}</span></p><p class=\"actions\">{}</p>",
                                         frame.say({"open.iati_activities", {{"count", view.activities}}}),
                                         file_link(frame, std::string(iati_name), "XML"))
                                  : html("<p class=\"hint\">{}</p>", frame.say("open.iati_none"));
    const auto unknown = view.iati_organisation.empty()
                             ? html("<p class=\"hint\">{}</p>", frame.say("open.iati_unregistered"))
                             : Html();
    return html("<section class=\"card\" id=\"iati\"><h2>{}</h2><p>{}</p>{}{}</section>",
                frame.say("open.iati"), frame.say("open.iati_about"), file_or_none, unknown);
}

Html dates(const Frame& frame) {
    return html(
        "<section class=\"card\" id=\"dates\"><h2>{}</h2><p>{}</p><p class=\"actions\"><a href=\"{}\">{}</a>"
        "</p></section>",
        frame.say("open.calendar"), frame.say("open.calendar_about"), frame.at(url("/calendar.ics")),
        frame.say("open.subscribe"));
}

Html conditions(const Frame& frame) {
    return html("<h2 id=\"licence\">{}</h2><p>{}</p><p>{}</p>", frame.say("open.licence"),
                frame.words.html("open.licence_linked", external(licence_url)),
                frame.say("open.sources_text"));
}

Html for_programs(const Frame& frame, const DataView& view) {
    return html("<h2 id=\"programs\">{}</h2><p>{}</p><pre>{}</pre><p>{}</p><p>{}</p><p>{}</p><p>{}</p>",
                frame.say("open.programs"), frame.say("open.stable_text"), view.base_url + "/data/offers.csv",
                frame.say("open.lists_text"), frame.say("open.formula_text"),
                frame.say("open.taken_back_text"),
                frame.words.html("open.package_linked", file(frame, package_name)));
}

}  // namespace

Page data_page(const Frame& frame, const DataView& view) {
    const auto practice =
        view.practice ? html("<div class=\"ask\"><p>{}</p></div>", frame.say("open.practice")) : Html();
    const Html body = html(
        "<h1>{}</h1><p class=\"lead\">{}</p>{}<p class=\"actions\"><a class=\"button\" href=\"{}\">{}</a></p>"
        "<p class=\"hint\">{} {}</p>{}{}{}{}{}",
        frame.say("open.title"), frame.say("open.lead"), practice, file(frame, workbook_name),
        frame.say("open.workbook"), frame.say({"open.published_by", {{"operator", view.publisher}}}),
        frame.say("open.licence_short"),
        each(view.tables, [&](const DataTableView& one) { return table_card(frame, one); }),
        iati(frame, view), dates(frame), conditions(frame), for_programs(frame, view));
    return {frame.plain("open.title"), body, {}, "help", {}, false};
}

}  // namespace lightfoot
