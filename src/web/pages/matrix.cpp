#include "web/pages/matrix.hpp"

#include "exchange/csv.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

Url filtered(const MatrixView& view, std::string_view show, std::string_view reach) {
    Url address = view.request.empty() ? url("/matrix") : url("/requests/{}/matrix", view.request);
    if (!show.empty()) address.query("show", show);
    if (!reach.empty()) address.query("reach", reach);
    return address;
}

Html filter(const Frame& frame, const Url& address, const char* key, bool on) {
    return on ? html("<li><a href=\"{}\" aria-current=\"true\">{}</a></li>", frame.at(address),
                     frame.say(key))
              : html("<li><a href=\"{}\">{}</a></li>", frame.at(address), frame.say(key));
}

Html filters(const Frame& frame, const MatrixView& view) {
    constexpr std::pair<const char*, const char*> shows[] = {
        {"", "matrix.show.all"}, {"empty", "matrix.show.empty"}, {"crowded", "matrix.show.crowded"}};
    constexpr std::pair<const char*, const char*> reaches[] = {
        {"", "matrix.reach.all"}, {"near", "matrix.reach.near"}, {"world", "matrix.reach.world"}};
    Html show, reach;
    for (const auto& [value, key] : shows)
        show += filter(frame, filtered(view, value, view.reach), key, view.show == value);
    for (const auto& [value, key] : reaches)
        reach += filter(frame, filtered(view, view.show, value), key, view.reach == value);
    return html("<nav class=\"matrix-filters\" aria-label=\"{}\"><ul>{}</ul><ul>{}</ul></nav>",
                frame.plain("matrix.filters"), show, reach);
}

Html programme_link(const Frame& frame, const MatrixView::Programme& one) {
    return html("<a href=\"{}\">{}</a>", frame.at(url("/programmes/{}", one.card.handle)),
                programme_title(frame, one.card));
}

Html hang_on(const Frame& frame, const MatrixView::Programme& one) {
    Html out;
    if (one.world) out += html("<span class=\"hint\">{}</span> ", frame.say("matrix.worldwide"));
    if (one.needs > 1)
        out += html("<b>{}</b>", frame.say({"matrix.needs_hang", {{"count", std::int64_t(one.needs)}}}));
    return out;
}

Html how(const Frame& frame, const MatrixView::Cell& cell) {
    return html("<ul class=\"plain\">{}</ul>",
                each(cell.how, [&](const Message& one) { return html("<li>{}</li>", frame.say(one)); }));
}

Html need_name(const Frame& frame, const MatrixView::Row& row) {
    const auto of = row.request_title.empty() ? Html()
                                              : html("<br><span class=\"hint\">{}</span>",
                                                     isolated(row.request_title, row.language));
    return html("<a href=\"{}\">{}</a>{}", frame.at(row.request), isolated(row.title, row.language), of);
}

// What is there at a glance, in words: where nothing is, and where much hangs on one.
Html summary(const Frame& frame, const MatrixView& view) {
    Html lines;
    if (view.empty_rows > 0)
        lines += html(
            "<li><b>{}</b></li>",
            frame.say({"matrix.empty_rows",
                       {{"count", std::int64_t(view.empty_rows)}, {"all", std::int64_t(view.all_rows)}}}));
    for (const auto& one : view.programmes)
        if (one.needs > 1) lines += html("<li>{} {}</li>", programme_link(frame, one), hang_on(frame, one));
    return lines.empty() ? lines : html("<ul id=\"glance\">{}</ul>", lines);
}

Html grid_row(const Frame& frame, const MatrixView::Row& row, std::size_t first, std::size_t last) {
    Html cells;
    for (std::size_t column = first; column < last; ++column) {
        const auto found = std::find_if(row.cells.begin(), row.cells.end(),
                                        [&](const auto& cell) { return cell.programme == column; });
        cells += found == row.cells.end()
                     ? html("<td><span class=\"hidden\">{}</span></td>", frame.say("matrix.not_touched"))
                     : html("<td>{}</td>", how(frame, *found));
    }
    if (row.cells.empty())
        cells = html("<td colspan=\"{}\"><b>{}</b></td>",
                     std::to_string(std::max<std::size_t>(last - first, 1)), frame.say("matrix.nothing"));
    return html("<tr><th scope=\"row\">{}</th>{}</tr>", need_name(frame, row), cells);
}

Html grid(const Frame& frame, const MatrixView& view) {
    const auto first = std::min((view.page - 1) * matrix_columns, view.programmes.size());
    const auto last = std::min(first + matrix_columns, view.programmes.size());
    Html head, rows;
    for (auto column = first; column < last; ++column)
        head += html("<th scope=\"col\">{}<br>{}</th>", programme_link(frame, view.programmes[column]),
                     hang_on(frame, view.programmes[column]));
    for (const auto& row : view.rows) rows += grid_row(frame, row, first, last);
    const Paging pages{view.page, matrix_columns, view.programmes.size(),
                       filtered(view, view.show, view.reach)};
    return html(
        "<div class=\"matrix-grid\"><div class=\"scroll\" "
        "tabindex=\"0\"><table><caption>{}</caption><thead><tr>"
        "<th scope=\"col\">{}</th>{}</tr></thead><tbody>{}</tbody></table></div>{}</div>",
        frame.say("matrix.caption"), frame.say("matrix.need"), head, rows,
        view.programmes.size() > matrix_columns ? paging(frame, pages) : Html());
}

// The same without a grid: for a narrow screen and for paper.
Html listed(const Frame& frame, const MatrixView& view) {
    return html("<div class=\"matrix-list\">{}</div>", each(view.rows, [&](const MatrixView::Row& row) {
                    const auto all = each(row.cells, [&](const MatrixView::Cell& cell) {
                        const auto& programme = view.programmes[cell.programme];
                        return html("<li>{} {}{}</li>", programme_link(frame, programme),
                                    hang_on(frame, programme), how(frame, cell));
                    });
                    return html("<section class=\"card\"><h2>{}</h2>{}</section>", need_name(frame, row),
                                row.cells.empty() ? html("<p><b>{}</b></p>", frame.say("matrix.nothing"))
                                                  : html("<ul class=\"list\">{}</ul>", all));
                }));
}

Html readers(const Frame& frame, const MatrixView& view) {
    if (!view.is_own || view.request.empty()) return {};
    const auto all = each(view.readers, [&](const MatrixView::Reader& one) {
        return html(
            "<li><form method=\"post\" action=\"{}\">{} <span class=\"hint\">{}</span> {}</form></li>",
            frame.at(url("/requests/{}/matrix/readers/end", view.request)), isolated(one.name),
            frame.say({"matrix.reader_since", {{"day", one.since}}}),
            quiet_button(frame, "matrix.shut_out", "institution", one.id));
    });
    const auto list = view.readers.empty() ? html("<p class=\"hint\">{}</p>", frame.say("matrix.no_readers"))
                                           : html("<ul class=\"list\">{}</ul>", all);
    const auto form =
        view.candidates.empty()
            ? html("<p class=\"hint\">{}</p>", frame.say("matrix.no_candidates"))
            : html("<form method=\"post\" action=\"{}\">{}{}</form>",
                   frame.at(url("/requests/{}/matrix/readers", view.request)),
                   select_field(frame, {"institution", "matrix_reader", {}, true}, view.candidates),
                   button(frame, "matrix.let_in"));
    return html("<section id=\"readers\"><h2>{}</h2><p>{}</p>{}{}</section>", frame.say("matrix.readers"),
                frame.say("matrix.readers_lead"), list, form);
}

Html shown_to_me(const Frame& frame, const MatrixView& view) {
    if (view.shown_to_me.empty()) return {};
    return html("<section><h2>{}</h2><ul>{}</ul></section>", frame.say("matrix.shown_to_me"),
                each(view.shown_to_me, [&](const auto& one) {
                    return html("<li><a href=\"{}\">{}</a></li>", frame.at(one.second), isolated(one.first));
                }));
}

Html body_of(const Frame& frame, const MatrixView& view) {
    if (!view.asks)
        return view.shown_to_me.empty() ? html("<p>{}</p>", frame.say("matrix.none_shown")) : Html();
    if (!view.of_a_state) return html("<p>{}</p>", frame.say("hosts.no_state"));
    if (!view.kept) return programmes_missing(frame);
    const auto left_out = view.left_out > 0
                              ? html("<p class=\"hint\">{}</p>",
                                     frame.say({"matrix.left_out", {{"count", std::int64_t(view.left_out)}}}))
                              : Html();
    if (view.all_rows == 0) return html("<p>{}</p>", frame.say("matrix.no_needs"));
    const auto none = view.rows.empty() ? html("<p>{}</p>", frame.say("matrix.none_so")) : Html();
    Url file = view.request.empty() ? url("/matrix/csv") : url("/requests/{}/matrix/csv", view.request);
    if (!view.show.empty()) file.query("show", view.show);
    if (!view.reach.empty()) file.query("reach", view.reach);
    return summary(frame, view) + filters(frame, view) + none +
           (view.rows.empty() ? Html() : grid(frame, view) + listed(frame, view)) + left_out +
           html("<p class=\"actions\"><a href=\"{}\">{}</a></p>", frame.at(file), frame.say("matrix.csv"));
}

}  // namespace

Page matrix_page(const Frame& frame, const MatrixView& view) {
    const auto note = !view.asks ? frame.say("matrix.note_shown")
                      : view.is_own
                          ? frame.say("matrix.note")
                          : frame.say({"matrix.note_to_reader", {{"state", Quote{view.state, ""}}}});
    Html body = fault_summary(frame, view.error) +
                html("<h1>{}</h1><p class=\"lead\">{}</p><div class=\"ask\"><p>{}</p></div>",
                     frame.say("matrix.title"), frame.say("matrix.lead"), note) +
                body_of(frame, view) + readers(frame, view) + shown_to_me(frame, view);
    std::vector<Crumb> crumbs{{frame.say("menu.requests"), frame.at(url("/requests"))}};
    if (!view.request.empty() && view.is_own)
        crumbs.push_back({isolated(view.title, view.language), frame.at(url("/requests/{}", view.request))});
    return {frame.plain("matrix.title"), body, std::move(crumbs), "requests", {}, false};
}

std::string matrix_csv(const Words& words, const MatrixView& view) {
    const auto say = [&](const char* key) { return words.text(key); };
    std::string out = csv_row({say("matrix.request"), say("matrix.need"), say("matrix.programme"),
                               say("programmes.identifier"), say("programmes.facet.publisher"),
                               say("matrix.how"), say("matrix.worldwide"), say("matrix.needs_on_it")});
    for (const auto& row : view.rows) {
        const auto request = row.request_title.empty() ? view.title : row.request_title;
        if (row.cells.empty())
            out += csv_row({request, row.title, say("matrix.nothing"), "", "", "", "", ""});
        for (const auto& cell : row.cells) {
            const auto& one = view.programmes[cell.programme];
            std::string why;
            for (const auto& reason : cell.how) why += (why.empty() ? "" : " ") + words.text(reason);
            out +=
                csv_row({request, row.title, one.card.title.text, one.card.identifier, one.card.publisher,
                         why, one.world ? say("matrix.yes") : say("matrix.no"), std::to_string(one.needs)});
        }
    }
    return out;
}

}  // namespace lightfoot
