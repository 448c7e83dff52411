#include "web/pages/note.hpp"

#include "domain/verbs/request.hpp"

namespace lightfoot {

namespace {

Html step(const Frame& frame, bool done, bool next, const char* key, const std::optional<Time>& at,
          const Html& more = {}) {
    const Html day = at ? Html::text(frame.words.short_date(date_of(*at))) : Html();
    return html("<li class=\"{}\"><b>{}</b>{} {}</li>",
                done   ? ""
                : next ? "now"
                       : "then",
                frame.say(key), day, more);
}

Html steps(const Frame& frame, const Request& request, const std::string& cleared_by) {
    const bool cleared = request.clearance.at.has_value(), sent = request.sent_at.has_value(),
               official = request.official_at.has_value();
    const char* turn = official  ? "note.turn_done"
                       : sent    ? "note.turn_sign"
                       : cleared ? "note.turn_release"
                                 : "note.turn_clear";
    const Html by = cleared_by.empty() ? Html() : frame.say({"note.cleared_by", {{"name", cleared_by}}});
    return html("<div class=\"card\"><h2>{}</h2><ol class=\"steps\">{}</ol></div>", frame.say(turn),
                step(frame, true, false, "note.step_draft", request.created_at) +
                    step(frame, cleared, !cleared, "note.step_cleared", request.clearance.at, by) +
                    step(frame, sent, cleared && !sent, "note.step_released", request.sent_at) +
                    step(frame, official, sent && !official, "note.step_official", request.official_at));
}

Html signed_note_form(const Frame& frame, const Request& request, const Error* error) {
    const auto fault = fault_of(error, "signed_note");
    const Html said =
        fault ? html("<span class=\"fault\" id=\"signed_note-fault\">{}</span>", frame.say(*fault)) : Html();
    return html(
        "<form method=\"post\" enctype=\"multipart/form-data\" action=\"{}\"><div class=\"field\"><label "
        "for=\"signed_note\">{}</label><p class=\"hint\" id=\"signed_note-hint\">{}</p>{}<input "
        "type=\"file\" "
        "id=\"signed_note\" name=\"signed_note\" accept=\".pdf,.png,.jpg,.jpeg,.tif,.tiff\" "
        "aria-describedby=\"signed_note-hint\"></div>{}</form>",
        frame.at(url("/requests/{}/signed-note", request.id.text())), frame.say("field.signed_note"),
        frame.say("field.signed_note_hint"), said, button(frame, "note.attach"));
}

Html clear_form(const Frame& frame, const NoteView& view) {
    const Html field = view.own_draft ? clearance_field(frame, view.request, view.error, view.typed) : Html();
    return html("<form method=\"post\" action=\"{}\">{}{}<p>{}</p></form><p class=\"hint\">{}</p>",
                frame.at(url("/requests/{}/clearance", view.request.id.text())),
                hidden_field("version", std::to_string(view.request.version)), field,
                button(frame, view.own_draft ? "note.clear" : "note.clear_own"),
                frame.say("note.clear_hint"));
}

// What the State does next: one act, and only where there is one.
Html next_act(const Frame& frame, const NoteView& view) {
    const auto& request = view.request;
    if (!is_open(request) && status_of(request) != RequestStatus::draft) return {};
    const bool letter = request.arrival == RequestArrival::letter;
    if (!letter && !request.clearance.at)
        return (request.sent_at ? html("<div class=\"ask\"><p>{}</p></div>", frame.say("note.changed"))
                                : Html()) +
               clear_form(frame, view);
    if (!request.sent_at)
        return html("<form method=\"post\" action=\"{}\">{}{}</form>",
                    frame.at(url("/requests/{}/sending", request.id.text())),
                    hidden_field("version", std::to_string(request.version)), button(frame, "summary.send"));
    return request.official_at ? Html() : signed_note_form(frame, request, view.error);
}

}  // namespace

Html clearance_field(const Frame& frame, const Request& request, const Error* error,
                     const std::string& typed) {
    if (request.clearance.at || request.arrival != RequestArrival::written_here) return {};
    return text_field(frame, {"cleared_by", "cleared_by", {typed, fault_of(error, "cleared_by")}, true});
}

Html change_clearance_field(const Frame& frame, const Request& request, const std::string& place,
                            const Error* error, const std::string& typed) {
    if (!new_words_go_out(request)) return {};
    const auto name = typed.empty() ? request.clearance.name : typed;
    const auto lead = html("<p>{}</p>", frame.say("clearance.change"));
    if (place.empty()) {
        const FieldState state{name, fault_of(error, "cleared_by")};
        return html("<div class=\"ask\">{}{}</div>", lead,
                    text_field(frame, {"cleared_by", "cleared_by", state, true}));
    }
    const auto id = "cleared_by-" + place;
    return html("<div class=\"ask\">{}<p><label for=\"{}\">{}</label> <input id=\"{}\" "
                "name=\"cleared_by\" value=\"{}\" dir=\"auto\" required></p></div>",
                lead, id, frame.say("field.cleared_by"), id, name);
}

Page note_page(const Frame& frame, const NoteView& view) {
    const auto id = view.request.id.text();
    const Html files = html(
        "<p class=\"actions\"><a class=\"button quiet\" href=\"{}\" download>{}</a><a class=\"button quiet\" "
        "href=\"{}\" download>{}</a></p>",
        frame.at(url("/requests/{}/note/pdf", id)), frame.say("note.pdf"),
        frame.at(url("/requests/{}/note/docx", id)), frame.say("note.docx"));
    const Html head = html("<h1>{}</h1><p class=\"lead\">{}</p>{}", frame.say("note.title"),
                           frame.say("note.lead"), fault_summary(frame, view.error));
    const Html aside = steps(frame, view.request, view.cleared_by) + next_act(frame, view);
    Html body = html("{}<div class=\"columns\"><div>{}{}</div><aside class=\"first\">{}</aside></div>", head,
                     files, html_of(view.paper), aside);
    return {frame.plain("note.title"),
            body,
            {{frame.say("menu.requests"), frame.at(url("/requests"))},
             {isolated(view.request.title.empty() ? id : view.request.title, view.request.language),
              frame.at(url("/requests/{}", id))}},
            "requests",
            {},
            false};
}

Html note_card(const Frame& frame, const Request& request, bool own, bool may_add_signed_note) {
    if (request.arrival == RequestArrival::archive) return {};
    Html said;
    if (request.official_at)
        said = html("<p>{}</p>", frame.say({"note.official_on", {{"date", date_of(*request.official_at)}}}));
    else if (request.sent_at)
        said = html("<p>{}</p>", frame.say("note.awaited"));
    if (own) {
        if (request.sent_at && !request.clearance.at && request.arrival == RequestArrival::written_here)
            said += html("<p>{}</p>", frame.say("note.changed"));
        said += html("<p><a href=\"{}\">{}</a></p>", frame.at(url("/requests/{}/note", request.id.text())),
                     frame.say("note.open"));
    } else if (may_add_signed_note) {
        said += html("<details><summary>{}</summary>{}</details>", frame.say("note.attach"),
                     signed_note_form(frame, request, nullptr));
    }
    if (said.empty()) return {};
    return html("<div class=\"card\"><h2>{}</h2>{}</div>", frame.say("note.title"), said);
}

}  // namespace lightfoot
