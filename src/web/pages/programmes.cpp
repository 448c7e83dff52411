// The list of programmes: search, facets, page by page.

#include "web/pages/programme.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::string_view update_command = "lightfoot programmes update";

Html form(const Frame& frame, const ProgrammeListView& view) {
    const auto kept = each(view.chosen, [](const auto& one) { return hidden_field(one.first, one.second); });
    const auto day = [&](const char* name, const char* words, const std::string& value) {
        return date_field(frame, {name, words, {value, fault_of(view.error, name)}, true, {}, 0, {}});
    };
    std::vector<Option> goings;
    for (const char* value : {"", "not_ended", "yes"})
        goings.push_back({value, frame.say("programmes.which." + std::string(*value ? value : "all")),
                          view.going == value});
    const auto going = select_field(
        frame, {"going", "programmes_going", {view.going, fault_of(view.error, "going")}, true, {}, 0, {}},
        goings);
    const bool narrowed = !view.going.empty() || !view.from.empty() || !view.to.empty();
    const auto more =
        html("<summary>{}</summary><div class=\"filters\">{}{}{}</div>", frame.say("programmes.when"),
             day("from", "programmes_from", view.from), day("to", "programmes_to", view.to), going);
    return html(
        "<form method=\"get\" action=\"{}\" role=\"search\"><div class=\"search\"><label class=\"hidden\" "
        "for=\"words\">{}</label><input type=\"search\" id=\"words\" name=\"words\" value=\"{}\" "
        "dir=\"auto\">{}</div>{}{}</form>",
        frame.at(url("/programmes")), frame.say("programmes.words"), view.words, button(frame, "search.go"),
        kept, narrowed ? html("<details open>{}</details>", more) : html("<details>{}</details>", more));
}

Html facet(const Frame& frame, const std::string& key, const std::vector<FacetRow>& rows) {
    if (rows.empty()) return {};
    const auto items = each(rows, [&](const FacetRow& row) {
        return row.chosen
                   ? html("<li><a href=\"{}\" aria-current=\"true\">{} ✕</a></li>", frame.at(row.address),
                          row.label)
                   : html("<li><a href=\"{}\">{}</a> <span class=\"count\">{}</span></li>",
                          frame.at(row.address), row.label, frame.words.number(std::int64_t(row.count)));
    });
    return html("<h2>{}</h2><ul>{}</ul>", frame.say(key), items);
}

// Those that have no line of their own are chosen here.
Html all_countries(const Frame& frame, const ProgrammeListView& view) {
    if (view.countries.empty()) return {};
    Html kept;
    for (const auto& [name, value] : view.query) kept += hidden_field(name, value);
    const auto options = each(view.countries, [](const auto& one) {
        return html("<option value=\"{}\">{}</option>", one.first, one.second);
    });
    return html("<form method=\"get\" action=\"{}\" class=\"choose\">{}"
                "<label class=\"hidden\" for=\"country\">{}</label>"
                "<select id=\"country\" name=\"country\"><option value=\"\">{}</option>{}</select>"
                "<button class=\"quiet\">{}</button></form>",
                frame.at(url("/programmes")), kept, frame.say("programmes.facet.country"),
                frame.plain({"programmes.all_countries", {{"count", std::int64_t(view.countries.size())}}}),
                options, frame.say("programmes.choose_country"));
}

Html item(const Frame& frame, const ProgrammeCard& card) {
    return html("<li><h2><a href=\"{}\">{}</a></h2>{}{}{}</li>",
                frame.at(url("/programmes/{}", card.handle)), programme_title(frame, card),
                programme_meta(frame, card), going_line(frame, card.going), parts_line(frame, card));
}

// What was looked for beside the words, and the way to the words alone and back.
Html also(const Frame& frame, const ProgrammeListView& view) {
    if (view.words.empty()) return {};
    if (view.typed_only)
        return html("<p class=\"hint\">{}</p>",
                    frame.words.html("programmes.typed_only", frame.at(view.other_way)));
    if (view.also_topics.empty() && view.also_states.empty()) return {};
    std::vector<Term> topics;
    for (const auto& id : view.also_states) topics.push_back({Term::Kind::state, id});
    for (const auto& id : view.also_topics) topics.push_back({Term::Kind::topic, id});
    return html("<p class=\"hint\">{}</p>",
                frame.words.html({"programmes.also", {{"topics", topics}}}, frame.at(view.other_way)));
}

Html found(const Frame& frame, const ProgrammeListView& view) {
    if (view.cards.empty())
        return also(frame, view) + empty_state(frame, "programmes.nothing", url("/programmes"));
    const auto some = view.some_words ? html("<p>{}</p>", frame.say("programmes.some_words")) : Html();
    return html("<p class=\"hint\">{}</p>{}{}<ul class=\"list\">{}</ul>{}",
                frame.say({"programmes.count",
                           {{"count", std::int64_t(std::max(view.published, view.paging.total))}}}),
                also(frame, view), some,
                each(view.cards, [&](const ProgrammeCard& card) { return item(frame, card); }),
                paging(frame, view.paging));
}

// On the practice ground one line says how the real ones come.
Html only_practice(const Frame& frame) {
    if (frame.viewer.space != Space::practice) return {};
    return html("<p class=\"hint\">{} <code dir=\"ltr\">{}</code></p>", frame.say("programmes.real_ones"),
                update_command);
}

}  // namespace

std::string_view name_of(Going going) {
    constexpr std::string_view names[] = {"yes", "planned", "ended", "unknown"};
    return names[std::size_t(going)];
}

Html programme_title(const Frame& frame, const ProgrammeCard& card) {
    if (!card.title.text.empty()) return isolated(card.title.text, card.title.language);
    return frame.say({"programmes.untitled", {{"identifier", Quote{card.identifier, ""}}}});
}

Html programme_meta(const Frame& frame, const ProgrammeCard& card) {
    Html out;
    if (!card.publisher.empty()) out += html("<span>{}</span>", isolated(card.publisher));
    if (!card.where.empty() && card.more_places == 0)
        out += html("<span>{}</span>", frame.words.list(card.where));
    else if (!card.where.empty())
        out += html("<span>{}</span>", frame.say({"programmes.and_more",
                                                  {{"places", frame.words.list(card.where)},
                                                   {"count", std::int64_t(card.more_places)}}}));
    if (card.updated)
        out += html("<span>{}</span>", frame.say({"programmes.updated_on", {{"day", *card.updated}}}));
    return html("<p class=\"meta\">{}</p>", out);
}

Html going_line(const Frame& frame, const GoingVerdict& going) {
    return html("<p><b>{}</b> {}</p>", frame.say("programmes.going." + std::string(name_of(going.going))),
                frame.say(going.reason));
}

Html parts_line(const Frame& frame, const ProgrammeCard& card) {
    if (card.parts < 2) return {};
    return html("<p class=\"hint\"><a href=\"{}\">{}</a></p>",
                frame.at(url("/programmes/{}", card.handle).fragment("parts")),
                frame.say({"programmes.parts_line", {{"count", std::int64_t(card.parts)}}}));
}

Html programmes_missing(const Frame& frame) {
    const auto practice =
        frame.practice_mode && !frame.viewer.signed_in()
            ? html("<p>{}</p>", frame.words.html("programmes.in_practice", frame.at(url("/sign-in"))))
            : Html();
    return html("<div class=\"ask\"><p>{}</p><p>{}</p><pre dir=\"ltr\"><code>{}</code></pre>{}</div>",
                frame.say("programmes.none_kept"), frame.say("programmes.how_to_get"), update_command,
                practice);
}

Page programme_list_page(const Frame& frame, const ProgrammeListView& view) {
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>", frame.say("programmes.title"),
                     frame.say("programmes.lead"));
    if (!view.kept) {
        body += programmes_missing(frame);
    } else if (view.error) {  // a list that is not narrowed as asked would be taken for one that is
        body += fault_summary(frame, view.error) + form(frame, view);
    } else {
        Html facets;
        for (const auto& [key, rows] : view.facets) {
            facets += facet(frame, key, rows);
            if (key == "programmes.facet.country") facets += all_countries(frame, view);
        }
        body += html(
            "{}<div class=\"columns\"><div>{}</div><aside class=\"facets\">{}</aside></div><p "
            "class=\"hint\">{} <a href=\"{}\">{}</a></p>{}",
            form(frame, view), found(frame, view), facets,
            frame.say({"programmes.age", {{"count", view.all}, {"day", view.read_on}}}),
            frame.at(url("/programmes/publishers")), frame.say("publishers.link"), only_practice(frame));
    }
    return {frame.plain("programmes.title"), body, {}, "programmes", {}, false};
}

}  // namespace lightfoot
