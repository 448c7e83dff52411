#include "web/pages/plan.hpp"

#include "domain/case_terms.hpp"

namespace lightfoot {

namespace {

std::string dates(const Frame& frame, const Delivery& delivery) {
    if (delivery.from && delivery.to && *delivery.from != *delivery.to)
        return frame.plain({"request.period", {{"from", *delivery.from}, {"to", *delivery.to}}});
    const auto day = delivery.from ? delivery.from : delivery.to;
    return day ? frame.words.short_date(*day) : std::string();
}

Html row(const Frame& frame, const PlanRow& row) {
    const auto& it = row.line.delivery;
    const auto own = [&](const std::string& text) {
        return text.empty() ? Html() : isolated(text, it.language);
    };
    const auto cell = [&](const char* key, const Html& value) {
        return html("<td data-label=\"{}\">{}</td>", frame.plain(key), value);
    };
    const auto rides = each(row.rides, [&](const ComponentCard& one) {
        return html("<br><span class=\"hint\">{} {}</span>", frame.say("plan.rides_on"),
                    host_name(frame, one));
    });
    return html("<tr><th scope=\"row\"><a href=\"{}\">{}</a><br><span class=\"hint\">{}</span>{}</th>{}</tr>",
                frame.at(url("/deliveries/{}", it.id.text())), own(it.title), isolated(row.provider), rides,
                cell("delivery.owner", own(it.owner)) + cell("delivery.dates", Html::text(dates(frame, it))) +
                    cell("delivery.place", own(it.place)) +
                    cell("delivery.contribution", own(it.contribution)) +
                    cell("delivery.carried_on_by", own(it.carried_on_by)));
}

Html table(const Frame& frame, const PlanView& view) {
    return html(
        "<div class=\"scroll\"><table "
        "class=\"stack\"><thead><tr><th>{}</th><th>{}</th><th>{}</th><th>{}</th><th>{}</th>"
        "<th>{}</th></tr></thead><tbody>{}</tbody></table></div>",
        frame.say("plan.what"), frame.say("delivery.owner"), frame.say("delivery.dates"),
        frame.say("delivery.place"), frame.say("delivery.contribution"), frame.say("delivery.carried_on_by"),
        each(view.rows, [&](const PlanRow& one) { return row(frame, one); }));
}

// What the plan adds to programmes that go on anyway.
Html components(const Frame& frame, const PlanView& view) {
    if (view.components.empty()) return {};
    return html(
        "<h2>{}</h2>{}", frame.say("plan.components"), each(view.components, [&](const PlanComponent& one) {
            const auto carried = each(one.carried, [](const Quote& title) {
                return html("<div>{}</div>", isolated(title.text, title.language));
            });
            return html(
                "<article class=\"card\"><header><h3><a href=\"{}\">{}</a></h3></header><p "
                "class=\"meta\"><span>{}</span></p>{}</article>",
                frame.at(url("/requests/{}/components/{}", one.card.request.text(), one.card.id.text())),
                host_name(frame, one.card),
                frame.say("component.status." + std::string(name_of(one.card.status))),
                component_facts(frame, one.it, fact(frame, "component.carries", carried)));
        }));
}

Html over(const Frame& frame, const PlanView& view) {
    if (view.over.empty()) return {};
    const auto reasons =
        each(view.over, [&](const Message& reason) { return html("<li>{}</li>", frame.say(reason)); });
    Html word = html("<p>{}</p>", frame.say(view.goes_out     ? "plan.spoken_for"
                                            : view.may_choose ? "plan.needs_your_word"
                                                              : "plan.waits_for_word"));
    if (view.goes_out && view.word) word += words_said(frame, view.word->words);
    if (!view.goes_out && view.may_choose)
        word += html(
            "<form method=\"post\" action=\"{}\">{}<p class=\"actions\"><button "
            "class=\"quiet\">{}</button></p></form>",
            frame.at(url("/requests/{}/plan/word", view.request.text())),
            text_area(frame, {"words", "plan_words", {}, false, {}, 0, {}}, 2), frame.say("plan.speak"));
    return html("<div class=\"ask\"><p><b>{}</b></p><ul>{}</ul>{}</div>", frame.say("plan.over_title"),
                reasons, word);
}

Html choice(const PlanRow& row, const Html& label, bool chosen) {
    const auto id = "d-" + row.line.delivery.id.text();
    const auto box = chosen
                         ? html("<input type=\"checkbox\" id=\"{}\" name=\"delivery\" value=\"{}\" checked>",
                                id, row.line.delivery.id.text())
                         : html("<input type=\"checkbox\" id=\"{}\" name=\"delivery\" value=\"{}\">", id,
                                row.line.delivery.id.text());
    return html("<div class=\"choice\">{}<label for=\"{}\">{}</label></div>", box, id, label);
}

// All deliveries of the request, those of the plan ticked: one form, one act.
Html choose_form(const Frame& frame, const PlanView& view) {
    if (!view.may_choose || (view.rows.empty() && view.others.empty())) return {};
    const auto choices = [&](const std::vector<PlanRow>& rows, bool chosen) {
        return each(rows, [&](const PlanRow& one) {
            const auto& it = one.line.delivery;
            return choice(
                one, html("{} <small>{}</small>", isolated(it.title, it.language), isolated(one.provider)),
                chosen);
        });
    };
    return html("<h2>{}</h2>{}", frame.say("plan.choose_title"),
                versioned_form(frame, url("/requests/{}/plan", view.request.text()), view.version,
                               html("<fieldset><legend>{}</legend>{}{}</fieldset><p class=\"actions\">{}</p>",
                                    frame.say("plan.choose"), choices(view.rows, true),
                                    choices(view.others, false), button(frame, "plan.save"))));
}

}  // namespace

Page plan_page(const Frame& frame, const PlanView& view) {
    Html body = html(
        "<h1>{}</h1><p class=\"meta\"><span>{}</span><span>{}</span></p><p class=\"lead\">{}</p>",
        frame.say("plan.title"), isolated(view.requester), isolated(view.title.text, view.title.language),
        frame.say({"plan.lead", {{"most", std::int64_t{case_terms.plan_deliveries}}}}));
    body += fault_summary(frame, view.error) + over(frame, view);
    const bool shown = view.goes_out || view.may_choose;
    if (shown)
        body += (view.rows.empty() ? empty_state(frame, "plan.none") : table(frame, view)) +
                components(frame, view);
    if (shown && view.goes_out && !(view.rows.empty() && view.components.empty()))
        body += html("<p class=\"actions\"><a class=\"button quiet\" href=\"{}\" download>{}</a></p>",
                     frame.at(url("/requests/{}/plan/print", view.request.text())), frame.say("plan.print"));
    body += choose_form(frame, view);
    return {frame.plain("plan.title"),
            body,
            {{frame.say("menu.requests"), frame.at(url("/requests"))},
             {isolated(view.title.text, view.title.language),
              frame.at(url("/requests/{}", view.request.text()))}},
            "requests",
            {},
            false};
}

namespace {

// A printed plan is handed on: a host stands in it by its name only where it has agreed.
void print_components(const Frame& frame, const PlanView& view, print::Document& document) {
    print::Table table;
    for (const char* key :
         {"component.host", "component.added", "component.untouched", "component.cost", "component.carries"})
        table.head.push_back(frame.plain(key));
    for (const auto& one : view.components) {
        const auto& it = one.it;
        const auto& card = one.card;
        const auto& carried = one.carried;
        if (card.status == ComponentStatus::draft || card.status == ComponentStatus::taken_back) continue;
        const bool named = has_agreed(it) && card.named;
        std::string titles;
        for (const auto& title : carried) titles += (titles.empty() ? "" : "\n") + title.text;
        const auto owner = it.owner.empty() ? std::string() : "\n" + it.owner;
        table.rows.push_back({named ? print::Text{card.host.text + owner, card.host.language}
                                    : print::Text{frame.plain("component.asked_host")},
                              {it.added, it.language},
                              {it.untouched, it.language},
                              {it.cost, it.language},
                              {titles, carried.empty() ? it.language : carried.front().language}});
    }
    if (table.rows.empty()) return;
    table.widths = {6, 8, 6, 3, 4};
    document.blocks.push_back(print::Heading{frame.plain("plan.components"), 2});
    document.blocks.push_back(std::move(table));
}

}  // namespace

print::Document plan_document(const Frame& frame, const PlanView& view) {
    print::Document document;
    document.language = std::string(frame.words.language());
    document.title = frame.plain("plan.title") + " – " + view.requester;
    document.author = frame.operator_name;
    document.dated = view.today;
    document.face = print::Face::sans;
    document.page_words = frame.plain({"plan.page", {{"page", "{page}"}, {"pages", "{pages}"}}});
    document.footer = frame.plain("plan.footer");
    if (frame.viewer.space == Space::practice) document.watermark = frame.plain("plan.watermark");
    document.blocks.push_back(print::Heading{frame.plain("plan.title"), 1});
    document.blocks.push_back(
        print::Facts{{{frame.plain("case.requester"), view.requester},
                      {frame.plain("plan.request"), {view.title.text, view.title.language}},
                      {frame.plain("plan.as_of"), frame.words.date(view.today)}}});
    if (!view.why_it_matters.empty())
        document.blocks.push_back(
            print::Paragraph{{view.why_it_matters, view.language}, print::Paragraph::Look::quote});
    print::Table table;
    for (const char* key : {"plan.what", "delivery.owner", "delivery.dates", "delivery.place",
                            "delivery.contribution", "delivery.carried_on_by"})
        table.head.push_back(frame.plain(key));
    for (const auto& one : view.rows) {
        const auto& it = one.line.delivery;
        table.rows.push_back({{it.title + "\n" + one.provider, it.language},
                              {it.owner, it.language},
                              dates(frame, it),
                              {it.place, it.language},
                              {it.contribution, it.language},
                              {it.carried_on_by, it.language}});
    }
    table.widths = {5, 4, 3, 4, 4, 4};
    if (!view.rows.empty()) document.blocks.push_back(std::move(table));
    print_components(frame, view, document);
    if (view.word && !view.over.empty())
        document.blocks.push_back(
            print::Paragraph{frame.plain("plan.spoken_for"), print::Paragraph::Look::small});
    return document;
}

print::Pdf plan_paper(const Frame& frame, const PlanView& view) {
    constexpr double smaller[] = {0.92, 0.86};
    auto document = plan_document(frame, view);
    auto whole = print::to_pdf(document);
    for (const double scale : smaller) {
        if (whole.pages <= 1) return whole;
        document.scale = scale;
        if (auto paper = print::to_pdf(document); paper.pages <= 1) return paper;
    }
    return whole;
}

}  // namespace lightfoot
