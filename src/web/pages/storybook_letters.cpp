#include "web/pages/storybook_letters.hpp"

#include "web/pages/letter.hpp"
#include "web/pages/note.hpp"
#include "web/pages/storybook_world.hpp"

namespace lightfoot::story {

namespace {

using F = const Frame&;
using V = const Vocabulary&;

constexpr const char* text =
    "^ Permanent Mission of Practice State Sulenta to the United Nations\n+ Ref.: 12/1540\n"
    "The Permanent Mission presents its compliments to the Chair of the Committee.\n# Customs\n"
    "> Nos agents des douanes souhaitent une formation courte.\nWho ::> L’école des douanes\n"
    "When :: before 31 March 2027\n- one item\n- another item\n~ New York, 24 November 2026\n@ (Seal)\n";

Paper paper(F frame) {
    return {{"en", "Note verbale", text}, "fr", frame.plain("print.practice"), {}, today};
}

NoteView draft(F frame) {
    NoteView view{request_of_sulenta(), paper(frame), {}};
    view.request.sent_at.reset();
    view.request.clearance = {};
    return view;
}

Letter acknowledgement() {
    Letter it;
    it.id = {7001};
    it.kind = LetterKind::provider_note;
    it.request = request_of_sulenta().id;
    it.drafted_at = noon;
    it.words = {{"en", "A request for assistance", text}, {"fr", "Une demande d’assistance", text, true}};
    return it;
}

LetterView on_desk(F frame) {
    LetterView view{acknowledgement(), paper(frame), name_of(sulenta)};
    view.may_write = view.outdated = true;
    return view;
}

LetterRow row(LetterKind kind, bool signed_off) {
    return {{7001},
            kind,
            "A request for assistance",
            "en",
            kind == LetterKind::briefing ? "" : name_of(sulenta),
            noon,
            signed_off ? std::optional{noon} : std::nullopt};
}

}  // namespace

Page note(F frame, V) { return note_page(frame, draft(frame)); }
Page note_of_colleague(F frame, V) {
    auto view = draft(frame);
    view.own_draft = false;
    return note_page(frame, view);
}
Page note_cleared(F frame, V) {
    auto view = draft(frame);
    view.request.clearance = {{1}, "A. Director", noon};
    view.cleared_by = "A. Director";
    return note_page(frame, view);
}
Page note_sent(F frame, V) {
    auto view = draft(frame);
    view.request.sent_at = noon;
    view.request.clearance = {{1}, "A. Director", noon};
    return note_page(frame, view);
}
Page note_faults(F frame, V) {
    static const Error error = invalid("form.faults", {{"cleared_by", "clearance.name_needed"}});
    auto view = draft(frame);
    view.error = &error;
    return note_page(frame, view);
}

Page letter(F frame, V) { return letter_page(frame, on_desk(frame)); }
Page letter_signed(F frame, V) {
    auto view = on_desk(frame);
    view.may_write = view.outdated = false;
    view.letter.signed_at = noon;
    return letter_page(frame, view);
}
Page letter_blocked(F frame, V) {
    auto view = on_desk(frame);
    view.blocked = "letter.no_consent";
    return letter_page(frame, view);
}
Page letter_conflict(F frame, V) {
    static const Error error = lightfoot::conflict("letter.changed_meanwhile");
    static const LetterWords stored{"en", "Their title", "Their text.\n"};
    auto view = on_desk(frame);
    view.error = &error;
    view.typed_title = "My title";
    view.typed_text = "My text.";
    view.stored = &stored;
    return letter_page(frame, view);
}
Page letter_list(F frame, V) {
    return letter_list_page(frame,
                            {{row(LetterKind::acknowledgement, false), row(LetterKind::briefing, false)},
                             {row(LetterKind::provider_note, true)},
                             true});
}
Page letter_list_empty(F frame, V) { return letter_list_page(frame, {}); }

}  // namespace lightfoot::story
