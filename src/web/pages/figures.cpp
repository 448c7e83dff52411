#include "web/pages/figures.hpp"

#include "web/pages/parts.hpp"
#include "web/pages/plot.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

std::int64_t whole(int value) { return value; }

Message days(int count) { return {"offer.days", {{"count", whole(count)}}}; }

// A count to the nearest five, or that it is below.
Message about(int count) {
    if (count == 0) return "figures.fewer_than_five";
    return {"figures.about", {{"count", whole(count)}}};
}

std::string key(std::string_view figure, std::string_view part) {
    return "figures." + std::string(figure) + "." + std::string(part);
}

Html as_of_line(const Frame& frame, const PublishedFigures& of, std::string_view population) {
    const auto records = value_of(of.values, population, "records").value_or(0);
    const auto states = value_of(of.values, population, "states").value_or(0);
    return html(
        "<p class=\"meta\"><span>{}</span><span>{}</span><span>{}</span></p>",
        frame.say({"figures.as_of", {{"date", of.as_of}}}),
        frame.say({"figures.records_" + std::string(population), {{"count", frame.plain(about(records))}}}),
        frame.say({"figures.states", {{"count", frame.plain(about(states))}}}));
}

Html head_line(const Frame& frame, std::string_view figure, std::optional<int> median) {
    if (!median) return html("<p class=\"figure\">{}</p>", frame.say("figures.not_yet_half"));
    return html("<p class=\"figure\"><b>{}</b></p><p>{}</p>", frame.say(days(*median)),
                frame.say(key(figure, "half")));
}

Html interval_line(const Frame& frame, const PublishedFigures& of, std::string_view figure) {
    const auto low = value_of(of.values, figure, "median_low");
    const auto high = value_of(of.values, figure, "median_high");
    if (!value_of(of.values, figure, "median") || !low) return {};
    const auto said =
        high ? Message{"figures.interval", {{"low", whole(*low)}, {"high", frame.plain(days(*high))}}}
             : Message{"figures.interval_open", {{"low", frame.plain(days(*low))}}};
    return html("<p class=\"hint\">{}</p>", frame.say(said));
}

StepPlot plot_of(const Frame& frame, const PublishedFigures& of, std::string_view figure) {
    StepPlot plot;
    for (const auto& one : of.values)
        if (one.figure == figure && one.measure == "waiting")
            plot.points.push_back({one.at, 100 - one.value});
    plot.median = value_of(of.values, figure, "median");
    plot.median_low = value_of(of.values, figure, "median_low");
    plot.median_high = value_of(of.values, figure, "median_high");
    plot.title = frame.plain(key(figure, "plot"));
    return plot;
}

Html table_of(const Frame& frame, const StepPlot& plot, std::string_view figure) {
    const auto rows = each(plot.points, [&](const StepPlot::Point& point) {
        return html("<tr><th scope=\"row\">{}</th><td>{}</td></tr>", frame.say(days(point.day)),
                    frame.say({"figures.percent", {{"percent", whole(point.percent)}}}));
    });
    return html(
        "<details class=\"numbers\"><summary>{}</summary><table><caption>{}</caption><thead><tr><th>{}</th>"
        "<th>{}</th></tr></thead><tbody>{}</tbody></table></details>",
        frame.say("figures.as_table"), plot.title, frame.say("figures.column_days"),
        frame.say(key(figure, "column")), rows);
}

Html wait_section(const Frame& frame, const PublishedFigures& of, WaitKind kind) {
    const auto figure = name_of(kind);
    const auto plot = plot_of(frame, of, figure);
    const auto open =
        html("<p>{}</p>",
             frame.say({key(figure, "open"),
                        {{"count", frame.plain(about(value_of(of.values, figure, "open").value_or(0)))}}}));
    const auto head = html("<h2 id=\"{}\">{}</h2>", figure, frame.say(key(figure, "title")));
    if (plot.points.empty())
        return html("<section class=\"card measure\"><div>{}<p>{}</p>{}</div></section>", head,
                    frame.say(key(figure, "too_few")), open);
    return html("<section class=\"card measure\"><div>{}{}{}{}</div><figure>{}{}</figure></section>", head,
                head_line(frame, figure, plot.median), open, interval_line(frame, of, figure),
                step_plot(frame, plot), table_of(frame, plot, figure));
}

Html empty_section(const Frame& frame, std::string_view population) {
    return html("<section class=\"card measure\"><div><h2 id=\"{}\">{}</h2><p>{}</p></div></section>",
                population, frame.say("figures.none_" + std::string(population)),
                frame.say("figures.none_text"));
}

Html requests_part(const Frame& frame, const std::optional<PublishedFigures>& of) {
    if (!of) return empty_section(frame, "requests");
    Html out = as_of_line(frame, *of, "requests");
    for (const auto kind : all_waits) out += wait_section(frame, *of, kind);
    return out;
}

Html bar_row(const Frame& frame, const Message& label, const Message& words, int value, int most) {
    return html("<tr><th scope=\"row\">{}</th><td class=\"drawn\">{}</td><td>{}</td></tr>", frame.say(label),
                bar(frame, value, most), frame.say(words));
}

Html matches_part(const Frame& frame, const std::optional<PublishedFigures>& of) {
    if (!of) return empty_section(frame, "matches");
    const auto get = [&](const char* measure) {
        return value_of(of->values, "feedback", measure).value_or(0);
    };
    const auto share = Message{"figures.percent", {{"percent", whole(get("both"))}}};
    return html(
        "<section class=\"card measure\"><div><h2 id=\"feedback\">{}</h2><p class=\"figure\"><b>{}</b></p>"
        "<p>{}</p><p>{}</p></div><figure>{}<figcaption class=\"hint\">{} {}</figcaption></figure></section>",
        frame.say("figures.feedback.title"), frame.say(share), frame.say("figures.feedback.half"),
        frame.say({"figures.feedback.open", {{"count", frame.plain(about(get("running")))}}}),
        bar(frame, get("both"), 100),
        frame.say(
            {"figures.feedback.of",
             {{"count", frame.plain(about(get("closed")))}, {"states", frame.plain(about(get("states")))}}}),
        frame.say({"figures.as_of", {{"date", of->as_of}}}));
}

Message age_label(int group) { return "figures.age." + std::to_string(group); }

Html offers_part(const Frame& frame, const std::optional<PublishedFigures>& of) {
    if (!of) return empty_section(frame, "offers");
    const auto get = [&](const char* measure, int at = 0) {
        return value_of(of->values, "offers", measure, at).value_or(0);
    };
    int most = get("unconfirmed");
    for (int group = 0; group <= most_age_group; ++group) most = std::max(most, get("age", group));
    Html rows;
    for (int group = 0; group <= most_age_group; ++group)
        rows += bar_row(frame, age_label(group), about(get("age", group)), get("age", group), most);
    rows += bar_row(frame, "figures.age.never", about(get("unconfirmed")), get("unconfirmed"), most);
    return html(
        "<section class=\"card\"><h2 id=\"offers\">{}</h2>{}<p>{}</p><table class=\"bars\"><thead "
        "class=\"hidden\"><tr><th>{}</th>"
        "<td></td><th>{}</th></tr></thead><tbody>{}</tbody></table></section>",
        frame.say("figures.offers.title"), as_of_line(frame, *of, "offers"), frame.say("figures.offers.lead"),
        frame.say("figures.offers.column_age"), frame.say("figures.offers.column_count"), rows);
}

Html how_made(const Frame& frame) {
    Html items;
    for (const char* part : {"waiting", "states", "quarter", "coarse", "kept", "never"})
        items += html("<li>{}</li>", frame.say(std::string("figures.made.") + part));
    return html("<h2 id=\"made\">{}</h2><ul>{}</ul>", frame.say("figures.made.title"), items);
}

}  // namespace

Page figures_page(const Frame& frame, const FiguresView& view) {
    Html body =
        html("<h1>{}</h1><p class=\"lead\">{}</p>", frame.say("figures.title"), frame.say("figures.lead"));
    if (view.practice) body += html("<div class=\"ask\"><p>{}</p></div>", frame.say("figures.practice"));
    if (view.has_own)
        body += html("<p><a href=\"{}\">{}</a></p>", frame.at(url("/figures/own")),
                     frame.say("figures.own.link"));
    body += requests_part(frame, view.newest[int(Population::requests)]);
    body += matches_part(frame, view.newest[int(Population::matches)]);
    body += offers_part(frame, view.newest[int(Population::offers)]);
    body += how_made(frame);
    body += html("<p>{}</p>", frame.words.html("figures.download", frame.at(url("/figures/csv"))));
    return {frame.plain("figures.title"), body, {}, "figures", {}, false};
}

// One's own -----------------------------------------------------------------------------------------------

namespace {

bool counts_here(const OwnFiguresView& view, WaitKind kind) {
    return !view.provider || kind == WaitKind::first_answer || kind == WaitKind::first_delivery;
}

std::string own_key(const OwnFiguresView& view, WaitKind kind) {
    return std::string(view.provider ? "figures.given." : "figures.asked.") + std::string(name_of(kind));
}

Html own_summary(const Frame& frame, const OwnFiguresView& view) {
    Html items;
    for (const auto kind : all_waits) {
        if (!counts_here(view, kind)) continue;
        const auto& curve = view.curves[std::size_t(kind)];
        items += html(
            "<dt>{}</dt><dd><b>{}</b> <span class=\"hint\">{}</span></dd>", frame.say(own_key(view, kind)),
            frame.say(curve.median ? days(*curve.median) : Message("figures.not_yet_half")),
            frame.say({"figures.own.open", {{"ended", whole(curve.ended)}, {"open", whole(curve.open())}}}));
    }
    items += html("<dt>{}</dt><dd>{}</dd>", frame.say("figures.feedback.title"),
                  frame.say({"figures.own.feedback",
                             {{"both", whole(view.both)},
                              {"closed", whole(view.closed)},
                              {"running", whole(view.matches - view.closed)}}}));
    return html("<dl class=\"facts\">{}</dl>", items);
}

Html own_table(const Frame& frame, const OwnFiguresView& view) {
    Html heads;
    for (const auto kind : all_waits)
        if (counts_here(view, kind))
            heads += html("<th scope=\"col\">{}</th>", frame.say(own_key(view, kind)));
    const auto rows = each(view.rows, [&](const OwnFiguresView::Row& row) {
        Html cells;
        for (const auto kind : all_waits) {
            const auto& count = row.days[std::size_t(kind)];
            if (counts_here(view, kind))
                cells +=
                    html("<td>{}</td>", count ? frame.say(days(*count)) : frame.say("figures.own.not_yet"));
        }
        return html("<tr><th scope=\"row\"><a href=\"{}\">{}</a></th><td class=\"when\">{}</td>{}</tr>",
                    frame.at(row.address), isolated(row.title, row.language),
                    frame.words.short_date(row.since), cells);
    });
    return html(
        "<div class=\"scroll\"><table><thead><tr><th scope=\"col\">{}</th><th "
        "scope=\"col\">{}</th>{}</tr></thead>"
        "<tbody>{}</tbody></table></div>",
        frame.say(view.provider ? "figures.given.title" : "figures.asked.title"),
        frame.say(view.provider ? "figures.given.since" : "figures.asked.since"), heads, rows);
}

Html own_ages(const Frame& frame, const OwnFiguresView& view) {
    if (!view.has_offers) return {};
    const int most = std::max(view.unconfirmed, *std::max_element(view.ages.begin(), view.ages.end()));
    const auto exact = [](int count) { return Message{"figures.own.count", {{"count", whole(count)}}}; };
    Html rows;
    for (int group = 0; group <= most_age_group; ++group)
        rows += bar_row(frame, age_label(group), exact(view.ages[std::size_t(group)]),
                        view.ages[std::size_t(group)], most);
    rows += bar_row(frame, "figures.age.never", exact(view.unconfirmed), view.unconfirmed, most);
    return html("<h2>{}</h2><table class=\"bars\"><tbody>{}</tbody></table>",
                frame.say("figures.offers.title"), rows);
}

}  // namespace

Page own_figures_page(const Frame& frame, const OwnFiguresView& view) {
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>", frame.say("figures.own.title"),
                     frame.say("figures.own.lead"));
    if (view.rows.empty() && !view.has_offers)
        body += view.provider  ? empty_state(frame, "figures.own.none_given", url("/needs"))
                : view.may_ask ? empty_state(frame, "figures.own.none_asked", url("/requests/new"))
                               : empty_state(frame, "figures.own.none", url("/figures"));
    if (!view.rows.empty()) body += own_summary(frame, view) + own_table(frame, view);
    body += own_ages(frame, view);
    return {frame.plain("figures.own.title"),
            body,
            {{frame.say("figures.title"), frame.at(url("/figures"))}},
            "figures",
            {},
            false};
}

}  // namespace lightfoot
