#include "web/pages/desk.hpp"

namespace lightfoot {

namespace {

Html head(const Frame& frame, const RequestCard& card) {
    return html("<h3><a href=\"{}\">{}</a></h3><p class=\"meta\"><span>{}</span></p>",
                frame.at(url("/requests/{}", card.id.text())), isolated(card.title, card.language),
                isolated(card.requester_name));
}

Html reasons(const Frame& frame, const DeskDecision& decision) {
    Html out = each(decision.reasons,
                    [&](const Message& one) { return html("<p class=\"hint\">{}</p>", frame.say(one)); });
    if (decision.due)
        out +=
            html("<p class=\"hint\">{}</p>",
                 frame.say({decision.overdue ? "clock.was_due" : "clock.until", {{"date", *decision.due}}}));
    return out;
}

// Where a letter is prepared, signing it is the decision; the act alone is for what went another way.
Html letter_first(const Frame& frame, const DecisionRow& row) {
    return html(
        "<li>{}{}<p class=\"hint\">{}</p><div class=\"actions\"><a class=\"button\" href=\"{}\">{}</a>"
        "<details class=\"act\"><summary>{}</summary>{}</details></div></li>",
        head(frame, row.card), reasons(frame, row.decision), frame.say("desk.signing_decides"),
        frame.at(*row.draft), frame.say("desk.see_letter"), frame.say("desk.without_letter"),
        act_button(frame, row.decision.act, row.request, "desk", false));
}

Html decision(const Frame& frame, const DecisionRow& row) {
    if (row.draft) return letter_first(frame, row);
    const Html act =
        row.decision.act == Act::write_posting_text
            ? html("<a href=\"{}\">{}</a>", frame.at(act_address(row.decision.act, row.request.id)),
                   frame.say("act.write_posting_text"))
            : act_button(frame, row.decision.act, row.request, "desk", true);
    return html("<li>{}{}<div class=\"actions\">{}</div></li>", head(frame, row.card),
                reasons(frame, row.decision), act);
}

Html decisions(const Frame& frame, const std::vector<DecisionRow>& rows) {
    return html("<ul class=\"list\">{}</ul>",
                each(rows, [&](const DecisionRow& row) { return decision(frame, row); }));
}

Html relay(const Frame& frame, const RelayRow& row) {
    const auto who =
        html("<p class=\"hint\">{} <a href=\"{}\">{}</a></p>",
             frame.say({"desk.relay", {{"provider", Quote{row.provider, ""}}, {"date", row.since}}}),
             frame.at(url("/cases/{}", row.about.text())), frame.say("desk.see_case"));
    const auto see = [&](const std::optional<Url>& letter, const char* key, bool primary) {
        if (!letter) return Html();
        return primary
                   ? html("<a class=\"button\" href=\"{}\">{}</a>", frame.at(*letter), frame.say(key))
                   : html("<a class=\"button quiet\" href=\"{}\">{}</a>", frame.at(*letter), frame.say(key));
    };
    const auto prepare = html(
        "<form method=\"post\" action=\"{}\">{}{}<button class=\"quiet\">{}</button></form>",
        frame.at(url("/requests/{}/letters", row.card.id.text())), hidden_field("kind", "offer_relay"),
        hidden_field("case", row.about.text()), frame.say("letter.relay_interest"));
    return html("<li>{}{}<div class=\"actions\">{}{}</div></li>", head(frame, row.card), who,
                row.draft ? see(row.draft, "desk.see_letter", true) : prepare,
                see(row.thanks, "desk.see_thanks", false));
}

Html relays(const Frame& frame, const DeskView& view) {
    if (view.relays.empty()) return {};
    const auto more =
        view.more_relays
            ? html("<p class=\"hint\">{}</p>",
                   frame.say({"desk.more_relays", {{"count", std::int64_t(view.relays.size())}}}))
            : Html();
    return html("<ul class=\"list\">{}</ul>{}",
                each(view.relays, [&](const RelayRow& row) { return relay(frame, row); }), more);
}

Html cards(const Frame& frame, const std::vector<RequestCard>& all) {
    return html("<ul class=\"list\">{}</ul>", each(all, [&](const RequestCard& card) {
                    return html("<li>{}{}</li>", head(frame, card),
                                card.clock ? clock_line(frame, *card.clock, false) : Html());
                }));
}

Html briefing(const Frame& frame, const DeskView& view) {
    if (!view.briefing_due) return {};
    const Html when =
        html("<p>{}</p>", frame.say({view.briefing_now ? "desk.briefing_now" : "desk.briefing_on",
                                     {{"date", *view.briefing_due}}}));
    return html(
        "<section><h2>{}</h2>{}<form method=\"post\" action=\"{}\"><button class=\"quiet\">{}</button>"
        "</form></section>",
        frame.say("desk.briefing"), when, frame.at(url("/desk/briefings")), frame.say("desk.briefed"));
}

}  // namespace

Page desk_page(const Frame& frame, const DeskView& view) {
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>", frame.say("desk.title"), frame.say("desk.lead"));
    for (const auto& warning : view.warnings)
        body += html("<div class=\"ask\"><p>{}</p></div>", frame.say(warning));
    body += html(
        "<h2>{}</h2>",
        frame.say({"desk.today", {{"count", std::int64_t(view.decisions.size() + view.relays.size())}}}));
    if (!view.decisions.empty()) body += decisions(frame, view.decisions);
    body += view.decisions.empty() && view.relays.empty() ? empty_state(frame, "desk.nothing")
                                                          : relays(frame, view);
    if (!view.notes.empty())
        body += html("<h2>{}</h2><ul class=\"list\">{}</ul>", frame.say("desk.recalled"),
                     each(view.notes, [&](const DecisionRow& row) {
                         return html("<li>{}{}</li>", head(frame, row.card), reasons(frame, row.decision));
                     }));
    if (!view.texts.empty())
        body += html("<h2>{}</h2>{}", frame.say("desk.texts"), decisions(frame, view.texts));
    if (!view.hosts.empty())
        body += html("<h2>{}</h2>{}", frame.say("desk.hosts"), component_rows(frame, view.hosts));
    body += letters_card(frame, view.letters) + briefing(frame, view);
    if (!view.drafts.empty())
        body += html("<h2>{}</h2>{}", frame.say("desk.draft"), cards(frame, view.drafts));
    body += html(
        "<p class=\"actions\"><a class=\"button quiet\" href=\"{}\">{}</a><a class=\"button quiet\" "
        "href=\"{}\">{}</a><a class=\"button quiet\" href=\"{}\">{}</a><a class=\"button quiet\" "
        "href=\"{}\">{}</a></p>",
        frame.at(url("/desk/letter")), frame.say("request.enter_letter"), frame.at(url("/desk/forms")),
        frame.say("offline.desk_title"), frame.at(url("/desk/unserved")), frame.say("unserved.title"),
        frame.at(url("/desk/entries")), frame.say("freshness.desk_title"));
    if (!view.waiting.empty())
        body += html("<h2>{}</h2>{}", frame.say("desk.waiting"), cards(frame, view.waiting));
    body += paging(frame, view.paging);
    return {frame.plain("desk.title"), body, {}, "desk", {}, false};
}

}  // namespace lightfoot
