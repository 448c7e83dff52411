#include "web/pages/letter.hpp"

#include "domain/limits.hpp"

namespace lightfoot {

namespace {

Message kind_of(LetterKind kind) { return "letter.kind." + std::string(name_of(kind)); }

Html standing(const Frame& frame, const std::optional<Time>& signed_at) {
    return signed_at ? frame.say({"letter.signed_on", {{"date", date_of(*signed_at)}}})
                     : frame.say("letter.is_draft");
}

Html rows(const Frame& frame, const std::vector<LetterRow>& letters) {
    return html("<ul class=\"list\">{}</ul>", each(letters, [&](const LetterRow& one) {
                    const Html about =
                        one.about.empty() ? Html() : html("<span>{}</span>", isolated(one.about));
                    return html(
                        "<li><h3><a href=\"{}\">{}</a></h3><p class=\"meta\"><span>{}</span>{}"
                        "<span>{}</span></p></li>",
                        frame.at(url("/letters/{}", one.id.text())), isolated(one.title, one.language),
                        frame.say(kind_of(one.kind)), about, standing(frame, one.signed_at));
                }));
}

Html languages(const Frame& frame, const LetterView& view) {
    if (view.letter.words.size() < 2) return {};
    return html("<p class=\"meta\">{}</p>", each(view.letter.words, [&](const LetterWords& words) {
                    auto address = frame.at(url("/letters/{}", view.letter.id.text()));
                    address.query("in", words.language);
                    const Html edited = words.edited ? html(" ({})", frame.say("letter.edited")) : Html();
                    const auto name = frame.words.language_name(words.language);
                    return words.language == view.paper.words.language
                               ? html("<span><b>{}</b>{}</span>", name, edited)
                               : html("<span><a href=\"{}\">{}</a>{}</span>", address, name, edited);
                }));
}

// Both texts after two people edited one letter: nothing is lost, the person chooses.
Html conflict(const Frame& frame, const LetterView& view) {
    if (!view.stored) return {};
    return html("<div class=\"ask\"><p><b>{}</b></p><p>{}</p>{}{}</div>", frame.say("conflict.title"),
                frame.say("conflict.explain"), own_words(frame, view.stored->title, view.stored->language),
                own_words(frame, view.stored->text, view.stored->language));
}

Html edit_form(const Frame& frame, const LetterView& view) {
    const auto& words = view.paper.words;
    const bool again = view.error != nullptr;
    const auto state = [&](std::string_view name, const std::string& typed, const std::string& value) {
        return FieldState{again ? typed : value, fault_of(view.error, name)};
    };
    const Html form = html(
        "<form method=\"post\" action=\"{}\">{}{}{}{}<p class=\"hint\">{}</p><button class=\"quiet\">{}"
        "</button></form>",
        frame.at(url("/letters/{}", view.letter.id.text())),
        hidden_field("version", std::to_string(view.letter.version)),
        hidden_field("language", words.language),
        text_field(frame, {"title", "letter_title", state("title", view.typed_title, words.title), true,
                           words.language, limits::title}),
        text_area(frame,
                  {"text", "letter_text", state("text", view.typed_text, words.text), true, words.language},
                  18),
        frame.say("letter.signs"), frame.say("letter.save"));
    return again ? html("<h2>{}</h2>{}", frame.say("letter.edit"), form)
                 : html("<details><summary>{}</summary>{}</details>", frame.say("letter.edit"), form);
}

Html post(const Frame& frame, const LetterView& view, const Url& address, const Html& press) {
    return html("<form method=\"post\" action=\"{}\">{}{}</form>", frame.at(address),
                hidden_field("version", std::to_string(view.letter.version)), press);
}

Html acts(const Frame& frame, const LetterView& view) {
    const auto id = view.letter.id.text();
    if (!view.may_write) return {};
    Html out;
    if (view.outdated) out += html("<div class=\"ask\"><p>{}</p></div>", frame.say("letter.outdated"));
    if (view.blocked)
        out += html("<div class=\"ask\"><p>{}</p></div>", frame.say(*view.blocked));
    else
        out += post(frame, view, url("/letters/{}/signing", id),
                    html("<p>{}</p>", button(frame, "letter.sign"))) +
               html("<p class=\"hint\">{}</p>",
                    frame.say("letter.sign_hint." + std::string(name_of(view.letter.kind))));
    return out + post(frame, view, url("/letters/{}/redraft", id),
                      html("<button class=\"link\">{}</button>", frame.say("letter.redraft")));
}

}  // namespace

Html letters_card(const Frame& frame, const std::vector<LetterRow>& letters) {
    if (letters.empty()) return {};
    return html("<section><h2>{}</h2>{}</section>", frame.say("letter.list_title"), rows(frame, letters));
}

Page letter_list_page(const Frame& frame, const LetterListView& view) {
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>", frame.say("letter.list_title"),
                     frame.say(view.keeps_desk ? "letter.list_lead_desk" : "letter.list_lead"));
    if (view.keeps_desk) {
        body += html("<h2>{}</h2>{}", frame.say("letter.drafts"),
                     view.drafts.empty() ? empty_state(frame, "letter.no_drafts")
                                           : rows(frame, view.drafts) + paging(frame, view.draft_pages));
        body += html("<form method=\"post\" action=\"{}\"><button class=\"quiet\">{}</button></form>",
                     frame.at(url("/letters")), frame.say("letter.draft_briefing"));
        body += html("<h2>{}</h2>", frame.say("letter.signed"));
    } else {
        body += html("<h2 class=\"hidden\">{}</h2>", frame.say("letter.signed"));
    }
    body += view.signed_off.empty() ? empty_state(frame, "letter.none")
                                    : rows(frame, view.signed_off) + paging(frame, view.signed_pages);
    return {frame.plain("letter.list_title"), body, {}, "letters", {}, false};
}

Page letter_page(const Frame& frame, const LetterView& view) {
    const auto& letter = view.letter;
    const auto id = letter.id.text();
    const auto& language = view.paper.words.language;
    auto pdf = frame.at(url("/letters/{}/pdf", id)), docx = frame.at(url("/letters/{}/docx", id));
    pdf.query("in", language), docx.query("in", language);
    const Html files = html(
        "<p class=\"actions\"><a class=\"button quiet\" href=\"{}\" download>{}</a><a class=\"button quiet\" "
        "href=\"{}\" download>{}</a></p>",
        pdf, frame.say("letter.pdf"), docx, frame.say("note.docx"));
    const Html about = view.about.empty()
                           ? Html()
                           : html("<span><a href=\"{}\">{}</a></span>",
                                  frame.at(url("/requests/{}", letter.request.text())), isolated(view.about));
    const Html history = frame.viewer.can(Capability::keep_desk)
                             ? html("<span><a href=\"{}\">{}</a></span>",
                                    frame.at(url("/letters/{}/history", id)), frame.say("request.history"))
                             : Html();
    const Html head = html("<h1>{}</h1><p class=\"meta\"><span>{}</span>{}<span>{}</span>{}</p>{}{}{}",
                           isolated(view.paper.words.title, language), frame.say(kind_of(letter.kind)), about,
                           standing(frame, letter.signed_at), history, languages(frame, view),
                           fault_summary(frame, view.error), conflict(frame, view));
    const Html main = files + html_of(view.paper) + (view.may_write ? edit_form(frame, view) : Html());
    const Html aside = acts(frame, view);
    Html body = head + (aside.empty() ? main
                                      : html("<div class=\"columns\"><div>{}</div><aside><div "
                                             "class=\"card\">{}</div></aside></div>",
                                             main, aside));
    return {view.paper.words.title,
            body,
            {{frame.say("letter.list_title"), frame.at(url("/letters"))}},
            "letters",
            {},
            false};
}

}  // namespace lightfoot
