#include "web/pages/need_table.hpp"

#include "exchange/csv.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

Url filtered(const NeedTableView& view, std::string_view show, std::string_view reach) {
    Url address = view.request.empty() ? url("/need-table") : url("/requests/{}/need-table", view.request);
    if (!show.empty()) address.query("show", show);
    if (!reach.empty()) address.query("reach", reach);
    return address;
}

Html filter(const Frame& frame, const Url& address, const char* key, bool on) {
    return on ? html("<li><a href=\"{}\" aria-current=\"true\">{}</a></li>", frame.at(address),
                     frame.say(key))
              : html("<li><a href=\"{}\">{}</a></li>", frame.at(address), frame.say(key));
}

Html filters(const Frame& frame, const NeedTableView& view) {
    constexpr std::pair<const char*, const char*> shows[] = {{"", "need_table.show.all"},
                                                             {"empty", "need_table.show.empty"},
                                                             {"crowded", "need_table.show.crowded"}};
    constexpr std::pair<const char*, const char*> reaches[] = {
        {"", "need_table.reach.all"}, {"near", "need_table.reach.near"}, {"world", "need_table.reach.world"}};
    Html show, reach;
    for (const auto& [value, key] : shows)
        show += filter(frame, filtered(view, value, view.reach), key, view.show == value);
    for (const auto& [value, key] : reaches)
        reach += filter(frame, filtered(view, view.show, value), key, view.reach == value);
    return html("<nav class=\"need-table-filters\" aria-label=\"{}\"><ul>{}</ul><ul>{}</ul></nav>",
                frame.plain("need_table.filters"), show, reach);
}

Html programme_link(const Frame& frame, const NeedTableView::Programme& one) {
    return html("<a href=\"{}\">{}</a>", frame.at(url("/programmes/{}", one.card.handle)),
                programme_title(frame, one.card));
}

Html hang_on(const Frame& frame, const NeedTableView::Programme& one) {
    Html out;
    if (one.world) out += html("<span class=\"hint\">{}</span> ", frame.say("need_table.worldwide"));
    if (one.needs > 1)
        out += html("<b>{}</b>", frame.say({"need_table.needs_hang", {{"count", std::int64_t(one.needs)}}}));
    return out;
}

Html how(const Frame& frame, const NeedTableView::Cell& cell) {
    return html("<ul class=\"plain\">{}</ul>",
                each(cell.how, [&](const Message& one) { return html("<li>{}</li>", frame.say(one)); }));
}

Html need_name(const Frame& frame, const NeedTableView::Row& row) {
    const auto of = row.request_title.empty() ? Html()
                                              : html("<br><span class=\"hint\">{}</span>",
                                                     isolated(row.request_title, row.language));
    return html("<a href=\"{}\">{}</a>{}", frame.at(row.request), isolated(row.title, row.language), of);
}

// What is there at a glance, in words: where nothing is, and where much hangs on one.
Html summary(const Frame& frame, const NeedTableView& view) {
    Html lines;
    if (view.empty_rows > 0)
        lines += html(
            "<li><b>{}</b></li>",
            frame.say({"need_table.empty_rows",
                       {{"count", std::int64_t(view.empty_rows)}, {"all", std::int64_t(view.all_rows)}}}));
    for (const auto& one : view.programmes)
        if (one.needs > 1) lines += html("<li>{} {}</li>", programme_link(frame, one), hang_on(frame, one));
    return lines.empty() ? lines : html("<ul id=\"glance\">{}</ul>", lines);
}

Html grid_row(const Frame& frame, const NeedTableView::Row& row, std::size_t first, std::size_t last) {
    Html cells;
    for (std::size_t column = first; column < last; ++column) {
        const auto found = std::find_if(row.cells.begin(), row.cells.end(),
                                        [&](const auto& cell) { return cell.programme == column; });
        cells += found == row.cells.end()
                     ? html("<td><span class=\"hidden\">{}</span></td>", frame.say("need_table.not_touched"))
                     : html("<td>{}</td>", how(frame, *found));
    }
    if (row.cells.empty())
        cells = html("<td colspan=\"{}\"><b>{}</b></td>",
                     std::to_string(std::max<std::size_t>(last - first, 1)), frame.say("need_table.nothing"));
    return html("<tr><th scope=\"row\">{}</th>{}</tr>", need_name(frame, row), cells);
}

Html grid(const Frame& frame, const NeedTableView& view) {
    const auto first = std::min((view.page - 1) * need_table_columns, view.programmes.size());
    const auto last = std::min(first + need_table_columns, view.programmes.size());
    Html head, rows;
    for (auto column = first; column < last; ++column)
        head += html("<th scope=\"col\">{}<br>{}</th>", programme_link(frame, view.programmes[column]),
                     hang_on(frame, view.programmes[column]));
    for (const auto& row : view.rows) rows += grid_row(frame, row, first, last);
    const Paging pages{view.page, need_table_columns, view.programmes.size(),
                       filtered(view, view.show, view.reach)};
    return html(
        "<div class=\"need-table-grid\"><div class=\"scroll\" "
        "tabindex=\"0\"><table><caption>{}</caption><thead><tr>"
        "<th scope=\"col\">{}</th>{}</tr></thead><tbody>{}</tbody></table></div>{}</div>",
        frame.say("need_table.caption"), frame.say("need_table.need"), head, rows,
        view.programmes.size() > need_table_columns ? paging(frame, pages) : Html());
}

// The same without a grid: for a narrow screen and for paper.
Html listed(const Frame& frame, const NeedTableView& view) {
    return html("<div class=\"need-table-list\">{}</div>",
                each(view.rows, [&](const NeedTableView::Row& row) {
                    const auto all = each(row.cells, [&](const NeedTableView::Cell& cell) {
                        const auto& programme = view.programmes[cell.programme];
                        return html("<li>{} {}{}</li>", programme_link(frame, programme),
                                    hang_on(frame, programme), how(frame, cell));
                    });
                    return html("<section class=\"card\"><h2>{}</h2>{}</section>", need_name(frame, row),
                                row.cells.empty() ? html("<p><b>{}</b></p>", frame.say("need_table.nothing"))
                                                  : html("<ul class=\"list\">{}</ul>", all));
                }));
}

Html readers(const Frame& frame, const NeedTableView& view) {
    if (!view.is_own || view.request.empty()) return {};
    const auto all = each(view.readers, [&](const NeedTableView::Reader& one) {
        return html(
            "<li><form method=\"post\" action=\"{}\">{} <span class=\"hint\">{}</span> {}</form></li>",
            frame.at(url("/requests/{}/need-table/readers/end", view.request)), isolated(one.name),
            frame.say({"need_table.reader_since", {{"day", one.since}}}),
            quiet_button(frame, "need_table.shut_out", "institution", one.id));
    });
    const auto list = view.readers.empty()
                          ? html("<p class=\"hint\">{}</p>", frame.say("need_table.no_readers"))
                          : html("<ul class=\"list\">{}</ul>", all);
    const auto form =
        view.candidates.empty()
            ? html("<p class=\"hint\">{}</p>", frame.say("need_table.no_candidates"))
            : html("<form method=\"post\" action=\"{}\">{}{}</form>",
                   frame.at(url("/requests/{}/need-table/readers", view.request)),
                   select_field(frame, {"institution", "need_table_reader", {}, true}, view.candidates),
                   button(frame, "need_table.let_in"));
    return html("<section id=\"readers\"><h2>{}</h2><p>{}</p>{}{}</section>", frame.say("need_table.readers"),
                frame.say("need_table.readers_lead"), list, form);
}

Html shown_to_me(const Frame& frame, const NeedTableView& view) {
    if (view.shown_to_me.empty()) return {};
    return html("<section><h2>{}</h2><ul>{}</ul></section>", frame.say("need_table.shown_to_me"),
                each(view.shown_to_me, [&](const auto& one) {
                    return html("<li><a href=\"{}\">{}</a></li>", frame.at(one.second), isolated(one.first));
                }));
}

Html body_of(const Frame& frame, const NeedTableView& view) {
    if (!view.asks)
        return view.shown_to_me.empty() ? html("<p>{}</p>", frame.say("need_table.none_shown")) : Html();
    if (!view.of_a_state) return html("<p>{}</p>", frame.say("hosts.no_state"));
    if (!view.kept) return programmes_missing(frame);
    const auto left_out =
        view.left_out > 0 ? html("<p class=\"hint\">{}</p>",
                                 frame.say({"need_table.left_out", {{"count", std::int64_t(view.left_out)}}}))
                          : Html();
    if (view.all_rows == 0) return html("<p>{}</p>", frame.say("need_table.no_needs"));
    const auto none = view.rows.empty() ? html("<p>{}</p>", frame.say("need_table.none_so")) : Html();
    Url file =
        view.request.empty() ? url("/need-table/csv") : url("/requests/{}/need-table/csv", view.request);
    if (!view.show.empty()) file.query("show", view.show);
    if (!view.reach.empty()) file.query("reach", view.reach);
    return summary(frame, view) + filters(frame, view) + none +
           (view.rows.empty() ? Html() : grid(frame, view) + listed(frame, view)) + left_out +
           html("<p class=\"actions\"><a href=\"{}\">{}</a></p>", frame.at(file),
                frame.say("need_table.csv"));
}

}  // namespace

Page need_table_page(const Frame& frame, const NeedTableView& view) {
    const auto note = !view.asks ? frame.say("need_table.note_shown")
                      : view.is_own
                          ? frame.say("need_table.note")
                          : frame.say({"need_table.note_to_reader", {{"state", Quote{view.state, ""}}}});
    Html body = fault_summary(frame, view.error) +
                html("<h1>{}</h1><p class=\"lead\">{}</p><div class=\"ask\"><p>{}</p></div>",
                     frame.say("need_table.title"), frame.say("need_table.lead"), note) +
                body_of(frame, view) + readers(frame, view) + shown_to_me(frame, view);
    std::vector<Crumb> crumbs{{frame.say("menu.requests"), frame.at(url("/requests"))}};
    if (!view.request.empty() && view.is_own)
        crumbs.push_back({isolated(view.title, view.language), frame.at(url("/requests/{}", view.request))});
    return {frame.plain("need_table.title"), body, std::move(crumbs), "requests", {}, false};
}

std::string need_table_csv(const Words& words, const NeedTableView& view) {
    const auto say = [&](const char* key) { return words.text(key); };
    std::string out =
        csv_row({say("need_table.request"), say("need_table.need"), say("need_table.programme"),
                 say("programmes.identifier"), say("programmes.facet.publisher"), say("need_table.how"),
                 say("need_table.worldwide"), say("need_table.needs_on_it")});
    for (const auto& row : view.rows) {
        const auto request = row.request_title.empty() ? view.title : row.request_title;
        if (row.cells.empty())
            out += csv_row({request, row.title, say("need_table.nothing"), "", "", "", "", ""});
        for (const auto& cell : row.cells) {
            const auto& one = view.programmes[cell.programme];
            std::string why;
            for (const auto& reason : cell.how) why += (why.empty() ? "" : " ") + words.text(reason);
            out += csv_row({request, row.title, one.card.title.text, one.card.identifier, one.card.publisher,
                            why, one.world ? say("need_table.yes") : say("need_table.no"),
                            std::to_string(one.needs)});
        }
    }
    return out;
}

}  // namespace lightfoot
