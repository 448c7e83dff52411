#include "web/pages/procedure.hpp"

#include "domain/space.hpp"
#include "language/zone.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

std::string word(const Words& words, std::string_view area, std::string_view name) {
    return words.text(std::string(area) + std::string(name));
}

std::string title_of(const Frame& frame, const Procedure& procedure) {
    for (std::size_t i = 0; i < std::size(official_languages); ++i)
        if (official_languages[i] == frame.words.language()) return procedure.titles[i];
    return procedure.id;
}

// A cell that carries its heading along: on a phone the table is a list.
Html cell(const Frame& frame, const char* heading, const Html& value) {
    return html("<td data-label=\"{}\">{}</td>", frame.plain(heading), value);
}

Html steps(const Frame& frame, const Procedure& procedure) {
    const auto rows = each(procedure.steps, [&](const ProcedureStep& step) {
        const auto rules =
            each(rules_of(step), [&](const Message& one) { return html("<div>{}</div>", frame.say(one)); });
        return html("<tr><th scope=\"row\">{}</th>{}{}</tr>",
                    frame.say("procedure.step." + std::string(name_of(step.kind))),
                    cell(frame, "procedure.column_delay", Html::text(delay_in_words(frame.words, step))),
                    cell(frame, "procedure.column_rule", rules));
    });
    return html(
        "<div class=\"scroll\"><table "
        "class=\"stack\"><thead><tr><th>{}</th><th>{}</th><th>{}</th></tr></thead><tbody>{}"
        "</tbody></table></div>",
        frame.say("procedure.column_step"), frame.say("procedure.column_delay"),
        frame.say("procedure.column_rule"), rows);
}

Html holidays(const Frame& frame, const ProcedureDescription& view) {
    Html out = html("<h2>{}</h2><p>{}</p>", frame.say("procedure.days_title"),
                    frame.say({"procedure.days_lead",
                               {{"zone", zone_city(view.procedure.zone.id, frame.words.language())}}}));
    for (int year : view.missing_years)
        out += html("<div class=\"ask\"><p>{}</p></div>",
                    frame.say({"procedure.missing_holidays", {{"year", std::to_string(year)}}}));
    std::vector<std::pair<int, const std::set<Date>*>> years;
    for (const auto& [year, days] : view.procedure.holidays) years.emplace_back(year, &days);
    std::reverse(years.begin(), years.end());
    out += each(years, [&](const auto& year) {
        std::vector<std::string> days;
        for (const auto day : *year.second) days.push_back(frame.words.date(day));
        return html("<details><summary>{}</summary><p>{}</p></details>", std::to_string(year.first),
                    frame.words.list(days));
    });
    return out;
}

std::string stages_in_words(const Words& words, const StageSet& from) {
    std::vector<std::string> names;
    for (const auto stage : all_stages)
        if (from.has(stage)) names.push_back(word(words, "stage.", name_of(stage)));
    return words.list(names);
}

Html table(const Frame& frame) {
    const auto rows = each(transitions(), [&](const Transition& row) {
        const auto to =
            row.to ? frame.say("stage." + std::string(name_of(*row.to))) : frame.say("stage.stays");
        const auto condition = row.condition == Condition::none
                                   ? Html()
                                   : frame.say("condition." + std::string(name_of(row.condition)));
        return html(
            "<tr><th scope=\"row\">{}</th>{}{}{}{}</tr>", frame.say("act." + std::string(name_of(row.act))),
            cell(frame, "procedure.column_who", frame.say("actor." + std::string(name_of(row.who)))),
            cell(frame, "procedure.column_from", Html::text(stages_in_words(frame.words, row.from))),
            cell(frame, "procedure.column_to", to), cell(frame, "procedure.column_condition", condition));
    });
    return html(
        "<div class=\"scroll\"><table "
        "class=\"stack\"><thead><tr><th>{}</th><th>{}</th><th>{}</th><th>{}</th><th>{}</th>"
        "</tr></thead><tbody>{}</tbody></table></div>",
        frame.say("procedure.column_act"), frame.say("procedure.column_who"),
        frame.say("procedure.column_from"), frame.say("procedure.column_to"),
        frame.say("procedure.column_condition"), rows);
}

// The diagram: the way down the middle, other arrows at the side
// ---------------------------------------------

constexpr Stage way[] = {Stage::draft,      Stage::arrived, Stage::authenticated, Stage::acknowledged,
                         Stage::circulated, Stage::asked,   Stage::answered};
constexpr int box_width = 190, box_height = 38, row_height = 96, left = 20, aside_left = 470;

std::optional<int> row_of(Stage stage) {
    const auto found = std::find(std::begin(way), std::end(way), stage);
    if (found == std::end(way)) return std::nullopt;
    return int(found - std::begin(way));
}

Html box(const Words& words, Stage stage, int x, int y) {
    return html(
        "<g><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"8\"/><text x=\"{}\" y=\"{}\" "
        "text-anchor=\"middle\">{}</text></g>",
        x, y, box_width, box_height, x + box_width / 2, y + 24, word(words, "stage.", name_of(stage)));
}

Html arrow(const std::string& path) { return html("<path class=\"arrow\" d=\"{}\"/>", path); }

Html label(const Words& words, int x, int y, const std::vector<Act>& acts) {
    Html out;
    for (const auto act : acts) {
        out +=
            html("<text class=\"act\" x=\"{}\" y=\"{}\">{}</text>", x, y, word(words, "act.", name_of(act)));
        y += 16;
    }
    return out;
}

std::vector<Act> acts_between(Stage from, Stage to) {
    std::vector<Act> acts;
    for (const auto& row : transitions())
        if (row.to == to && row.from.has(from) && std::find(acts.begin(), acts.end(), row.act) == acts.end())
            acts.push_back(row.act);
    return acts;
}

std::string number(int value) { return std::to_string(value); }

Html middle_arrows(const Words& words) {
    Html out;
    for (int row = 0; row + 1 < int(std::size(way)); ++row) {
        const auto acts = acts_between(way[row], way[row + 1]);
        if (acts.empty()) continue;
        const int from = row * row_height + box_height, to = (row + 1) * row_height;
        const int x = left + box_width / 2;
        out += arrow("M" + number(x) + " " + number(from) + "V" + number(to - 2));
        out += label(words, x + 12, from + 22, acts);
    }
    return out;
}

// Back up and past a stage: at the left and the right of the column.
Html other_arrows(const Words& words) {
    Html out;
    for (const auto from : way)
        for (const auto to : way) {
            const int a = *row_of(from), b = *row_of(to);
            if (b == a + 1 || a == b || acts_between(from, to).empty()) continue;
            const int out_of = a * row_height + box_height / 2, into = b * row_height + box_height / 2;
            const int x = b < a ? left - 14 : left + box_width + 110 + 10 * (b - a);
            const int side = b < a ? left : left + box_width;
            out += arrow("M" + number(side) + " " + number(out_of + 6) + "H" + number(x) + "V" +
                         number(into + 6) + "H" + number(b < a ? side - 2 : side + 2));
            if (b < a)
                out += label(words, left + box_width / 2 + 12, into + box_height / 2 + 38,
                             acts_between(from, to));
        }
    return out;
}

Html beside(const Words& words) {
    const int apart = row_height, gone = row_height * 4;
    Html out =
        box(words, Stage::set_aside, aside_left, apart) + box(words, Stage::withdrawn, aside_left, gone);
    const int out_of = apart + box_height / 2;
    out += arrow("M" + number(left + box_width) + " " + number(out_of) + "H" + number(aside_left - 2));
    out += label(words, left + box_width + 12, out_of - 6, acts_between(Stage::arrived, Stage::set_aside));
    const int back = 2 * row_height + box_height / 2;
    out += arrow("M" + number(aside_left + 40) + " " + number(apart + box_height) + "V" + number(back) + "H" +
                 number(left + box_width + 2));
    out +=
        label(words, left + box_width + 70, back - 6, acts_between(Stage::set_aside, Stage::authenticated));
    const int middle = gone + box_height / 2;
    out += arrow("M" + number(aside_left - 60) + " " + number(middle) + "H" + number(aside_left - 2));
    out += label(words, aside_left, gone - 8, {Act::withdraw});
    return out;
}

// The same way for a narrow screen, where the diagram would be too small to read: each stage, and what leads
// on.
Html way_in_words(const Words& words) {
    Html items;
    for (std::size_t row = 0; row < std::size(way); ++row) {
        std::vector<std::string> acts;
        if (row + 1 < std::size(way))
            for (const auto act : acts_between(way[row], way[row + 1]))
                acts.push_back(word(words, "act.", name_of(act)));
        items += html("<li><b>{}</b>{}</li>", word(words, "stage.", name_of(way[row])), words.list(acts));
    }
    return html("<ol class=\"steps way\">{}</ol>", items);
}

}  // namespace

std::string delay_in_words(const Words& words, const ProcedureStep& step) {
    if (!step.delay) return words.text("procedure.no_delay");
    const auto unit = "procedure.delay." + std::string(name_of(step.delay->unit));
    const auto length = words.text({unit, {{"count", std::int64_t{step.delay->count}}}});
    std::vector<std::string> beginnings;
    for (const auto from : step.counted_from)
        beginnings.push_back(word(words, "procedure.from.", name_of(from)));
    const bool by_calendar =
        step.delay->unit == Delay::Unit::months || step.delay->unit == Delay::Unit::years;
    const char* key = by_calendar             ? "procedure.delay_after"
                      : beginnings.size() > 1 ? "procedure.delay_from_later"
                                              : "procedure.delay_from";
    return words.text({key, {{"delay", length}, {"beginning", words.list(beginnings)}}});
}

std::vector<Message> rules_of(const ProcedureStep& step) {
    std::vector<Message> rules;
    const bool asked = step.kind == StepKind::circulation || step.kind == StepKind::posting;
    if (!asked) return rules;
    rules.push_back(step.silence_is_consent ? "procedure.rule_silence" : "procedure.rule_word");
    rules.push_back(step.by_software ? "procedure.rule_software" : "procedure.rule_person");
    return rules;
}

Html state_diagram(const Words& words) {
    Html boxes;
    for (int row = 0; row < int(std::size(way)); ++row) boxes += box(words, way[row], left, row * row_height);
    return html(
        "<div class=\"scroll drawn\"><svg class=\"diagram\" viewBox=\"0 -4 680 {}\" role=\"img\" "
        "aria-label=\"{}\"><defs><marker id=\"head\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" "
        "markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\"/></marker></defs>"
        "{}{}{}{}</svg></div>",
        int(std::size(way) - 1) * row_height + box_height + 8, words.text("procedure.diagram"), boxes,
        middle_arrows(words), other_arrows(words), beside(words));
}

Page procedure_page(const Frame& frame, const ProcedureDescription& view) {
    const auto title = title_of(frame, view.procedure);
    const Html source = view.procedure.source.empty()
                            ? Html()
                            : html("<p class=\"hint\"><a href=\"{}\" rel=\"external\">{}</a></p>",
                                   external(view.procedure.source), frame.say("record.source"));
    const Html body = html(
        "<h1>{}</h1><p class=\"lead\">{}</p>{}<h2>{}</h2>{}<h2>{}</h2>{}{}<h2>{}</h2><p>{}</p>{}",
        frame.say("procedure.title"), title, source, frame.say("procedure.steps"),
        steps(frame, view.procedure), frame.say("procedure.diagram"),
        state_diagram(frame.words) + way_in_words(frame.words),
        holidays(frame, view), frame.say("procedure.table"), frame.say("procedure.table_lead"), table(frame));
    return {frame.plain("procedure.title"), body, {}, "help", {}, false};
}

}  // namespace lightfoot
