// The letters of the Committee: the desk reads, edits and signs off what the software drafted; the addressees
// and the Committee read what was signed off.

#include "store/letter.hpp"

#include "store/case.hpp"
#include "store/event.hpp"
#include "store/offer.hpp"
#include "web/drafting.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/handlers.hpp"
#include "web/letter_drafts.hpp"
#include "web/pages/letter.hpp"

#include <algorithm>
#include <iterator>

namespace lightfoot {

namespace {

Result<Letter> letter_of(Call& call) {
    const auto id = TRY(call.id<LetterId>("letter"));
    auto letter =
        call.app.store.read([&](Session& session) { return find_letter(session, call.viewer, id); });
    if (!letter) return not_found();
    return std::move(*letter);
}

const LetterWords& shown_words(const Call& call, const Letter& letter) {
    const bool asks = call.route.method == Method::get;
    return words_of(letter, asks ? call.parameter("in") : call.form.value("language"), call.words.language());
}

// The words of the paper are in its own language, whatever the page's is.
Paper paper_of(Call& call, const Letter& letter) {
    const auto& words = shown_words(call, letter);
    const auto& said = call.app.languages.words(words.language);
    return {words, letter.own_language,
            watermark_in(said, letter.space, letter.signed_at ? nullptr : "print.not_signed"),
            call.app.settings.operator_name, date_of(letter.signed_at.value_or(letter.drafted_at))};
}

Json json_of(const Letter& letter) {
    const auto date = [](const std::optional<Time>& at) { return at ? Json(to_string(*at)) : Json(); };
    return Json::object({{"id", letter.id.text()},
                         {"kind", name_of(letter.kind)},
                         {"request", letter.request ? Json(letter.request.text()) : Json()},
                         {"offer", letter.offer ? Json(letter.offer.text()) : Json()},
                         {"case", letter.about ? Json(letter.about.text()) : Json()},
                         {"drafted_at", to_string(letter.drafted_at)},
                         {"signed_at", date(letter.signed_at)},
                         {"words", Json::array(letter.words,
                                               [](const LetterWords& words) {
                                                   return Json::object({{"language", words.language},
                                                                        {"title", words.title},
                                                                        {"text", words.text},
                                                                        {"edited", words.edited}});
                                               })},
                         {"version", letter.version}});
}

LetterView view_of(Call& call, const Letter& letter) {
    LetterView view{letter, paper_of(call, letter), {}};
    view.may_write = call.viewer.can(Capability::keep_desk) && !letter.signed_at;
    call.app.store.read([&](Session& session) {
        view.about = institution_name(call, session, letter.requester);
        const auto request = find_request(session, call.viewer, letter.request);
        view.outdated = request && !letter.signed_at && request->version != letter.request_version;
        const auto may = may_go_out(session, letter, request ? &*request : nullptr, call.now);
        if (!may) view.blocked = may.error().message;
    });
    return view;
}

// The page again with what is wrong; JSON and other faults as they are.
Reply with_fault(Call& call, const Letter& letter, const Error& error) {
    if (call.json || (error.kind != ErrorKind::invalid && error.kind != ErrorKind::conflict) ||
        letter.signed_at)
        return error;
    auto view = view_of(call, letter);
    view.error = &error;
    view.typed_title = std::string(call.form.value("title"));
    view.typed_text = std::string(call.form.value("text"));
    const auto& stored = shown_words(call, letter);
    if (error.kind == ErrorKind::conflict) view.stored = &stored;
    return call.page(letter_page(call.frame(), view), status_of(error.kind));
}

Reply done(Call& call, const Result<Letter>& changed, std::string_view said) {
    if (!changed) return changed.error();
    if (call.json) return call.reply(json_of(*changed));
    return call.done(url("/letters/{}", changed->id.text()), said, Json());
}

}  // namespace

Reply list_letters(Call& call) {
    LetterListView view;
    view.keeps_desk = call.viewer.can(Capability::keep_desk);
    std::vector<Letter> letters;
    call.app.store.read([&](Session& session) {
        constexpr std::size_t per_page = 20;
        const auto kind = std::string(call.parameter("kind"));
        Url address = url("/letters");
        if (!kind.empty()) address.query("kind", kind);
        const auto add = [&](bool signed_off, const char* parameter, std::vector<LetterRow>& rows,
                             Paging& paging) {
            const auto number = call.page_number(parameter);
            const auto before = (number - 1) * per_page;
            auto page = list_letters(session, call.viewer, {kind, signed_off}, before, per_page);
            know_names(call, session, page.letters, &Letter::requester);
            for (const auto& letter : page.letters) rows.push_back(row_of(call, session, letter));
            std::move(page.letters.begin(), page.letters.end(), std::back_inserter(letters));
            paging = {number, per_page, std::size_t(page.total), address, parameter};
        };
        if (view.keeps_desk) add(false, "drafts", view.drafts, view.draft_pages);
        add(true, "page", view.signed_off, view.signed_pages);
    });
    if (call.json) return call.reply(Json::array(letters, json_of));
    return call.page(letter_list_page(call.frame(), view));
}

Reply show_letter_record(Call& call) {
    const auto letter = TRY(letter_of(call));
    if (call.json) return call.reply(json_of(letter));
    return call.page(letter_page(call.frame(), view_of(call, letter)));
}

Reply show_letter_pdf(Call& call) {
    const auto letter = TRY(letter_of(call));
    const auto paper = paper_of(call, letter);
    return pdf_response(call.app.languages.words(paper.words.language), paper);
}

Reply show_letter_docx(Call& call) {
    const auto letter = TRY(letter_of(call));
    const auto paper = paper_of(call, letter);
    return docx_response(call.app.languages.words(paper.words.language), paper);
}

Reply edit_letter(Call& call) {
    const auto letter = TRY(letter_of(call));
    const LetterWords words{std::string(shown_words(call, letter).language),
                            std::string(call.form.value("title")), std::string(call.form.value("text"))};
    const auto edited =
        edit_letter(call.app.store, call.viewer, {letter.id, version_of(call)}, words, call.now);
    if (edited) return done(call, edited, "saved");
    return with_fault(call, letter, edited.error());
}

Reply redraft_letter(Call& call) {
    const auto letter = TRY(letter_of(call));
    const auto fresh = TRY(call.app.store.read(
        [&](Session& session) { return drafted_anew(call.app, session, letter, call.now); }));
    return done(call,
                redraft_letter(call.app.store, call.viewer, {letter.id, version_of(call)}, fresh, call.now),
                "redrafted");
}

Reply sign_letter(Call& call) {
    const auto letter = TRY(letter_of(call));
    return done(call,
                sign_letter(call.app.store, call.viewer, {letter.id, version_of(call)}, call.app.procedure,
                            call.app.secrets.key, call.now),
                "signed");
}

Reply draft_briefing(Call& call) {
    const auto fresh = call.app.store.read(
        [&](Session& session) { return briefing_of(call.app, session, call.viewer.space, call.now); });
    return done(call, draft_letter(call.app.store, fresh, call.viewer.account, call.now), "drafted");
}

namespace {

// The offer or the interest that a relay or its thanks are about, as the form names it.
Result<HelpOffered> help_offered(const Call& call, Session& session, const Request& request) {
    HelpOffered help;
    if (const auto about = CaseId::parse(call.form.value("case"))) {
        help.about = find_case(session, call.viewer, *about);
        TRY(may_be_relayed(request, help.about ? &*help.about : nullptr, date_of(call.now)));
        return help;
    }
    if (const auto offer = OfferId::parse(call.form.value("offer")))
        help.offer = find_offer(session, call.viewer, *offer);
    if (!help.offer) return invalid("form.faults", {{"offer", "letter.offer_needed"}});
    TRY(may_be_relayed(request, &*help.offer));
    return help;
}

}  // namespace

Reply draft_letter(Call& call) {
    const auto id = TRY(call.id<RequestId>("request"));
    const auto kind = letter_kind(call.form.value("kind"));
    const auto fresh = TRY(call.app.store.read([&](Session& session) -> Result<Letter> {
        const auto request = find_request(session, call.viewer, id);
        if (!request || request->space != call.viewer.space) return not_found();
        if (!is_open(*request)) return conflict("letter.request_not_open");
        const bool known = kind && *kind != LetterKind::briefing && *kind != LetterKind::note_verbale &&
                           *kind != LetterKind::organisation_letter;
        if (!known) return invalid("form.faults", {{"kind", "letter.choose_kind"}});
        const auto help =
            is_of_offer(*kind) ? TRY(help_offered(call, session, *request)) : HelpOffered{};
        return letter_about(call.app, session, *kind, *request, help, call.now);
    }));
    return done(call, draft_letter(call.app.store, fresh, call.viewer.account, call.now), "drafted");
}

Reply show_letter_history(Call& call) {
    const auto letter = TRY(letter_of(call));
    HistoryView view{shown_words(call, letter).title, url("/letters/{}", letter.id.text()), {}};
    add_history(call, view, Subject::letter, letter.id.value);
    return history_reply(call, view);
}

}  // namespace lightfoot
