// The note verbale of a State: shown, printed, cleared in the ministry, and back with its signature. The
// State's own people alone; the secretariat may add the signed copy that reached it on paper.

#include "store/account.hpp"
#include "store/attachment.hpp"
#include "store/work.hpp"
#include "web/api/record.hpp"
#include "web/drafting.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/handlers.hpp"
#include "web/pages/note.hpp"

namespace lightfoot {

namespace {

Result<Request> own_request(Call& call) {
    auto request = TRY(request_of(call));
    const bool own = call.viewer.can(Capability::ask) && call.viewer.institution == request.institution &&
                     request.arrival != RequestArrival::archive;
    if (!own) return not_found();
    return request;
}

Paper paper_of(Call& call, const Request& request) {
    const auto requester = call.app.store.read(
        [&](Session& session) { return find_institution(session, call.viewer, request.institution); });
    const bool open_draft = request.arrival == RequestArrival::written_here && !request.clearance.at;
    const Date day = request.clearance.at ? date_of(*request.clearance.at) : date_of(call.now);
    return {draft_note(call.app.letters, call.words, request, requester.value_or(Institution{}), day),
            request.language,
            watermark_in(call.words, request.space, open_draft ? "print.not_cleared" : nullptr),
            {},
            day};
}

Reply note_reply(Call& call, const Request& request, const Error* error) {
    NoteView view{request, paper_of(call, request), request.clearance.name};
    view.own_draft = !request.drafted_by || request.drafted_by == call.viewer.account;
    if (request.clearance.at && view.cleared_by.empty())
        view.cleared_by = call.app.store.read(
            [&](Session& session) { return actor_name(call, session, request.clearance.by); });
    view.error = error;
    if (error) view.typed = std::string(call.form.value("cleared_by"));
    return call.page(note_page(call.frame(), view), error ? status_of(error->kind) : 200);
}

Json note_json(Call& call, const Request& request) {
    const auto paper = paper_of(call, request);
    return Json::object(
        {{"request", request.id.text()},
         {"language", paper.words.language},
         {"title", paper.words.title},
         {"text", paper.words.text},
         {"cleared_at", request.clearance.at ? Json(to_string(*request.clearance.at)) : Json()},
         {"sent_at", request.sent_at ? Json(to_string(*request.sent_at)) : Json()},
         {"official_at", request.official_at ? Json(to_string(*request.official_at)) : Json()},
         {"version", request.version}});
}

}  // namespace

Reply show_note(Call& call) {
    const auto request = TRY(own_request(call));
    if (call.json) return call.reply(note_json(call, request));
    return note_reply(call, request, nullptr);
}

Reply show_note_pdf(Call& call) {
    const auto request = TRY(own_request(call));
    return pdf_response(call.words, paper_of(call, request));
}

Reply show_note_docx(Call& call) {
    const auto request = TRY(own_request(call));
    return docx_response(call.words, paper_of(call, request));
}

Reply clear(Call& call) {
    const auto request = TRY(request_of(call));
    auto cleared = clear_request(call.app.store, call.viewer, {request.id, version_of(call)},
                                 call.form.value("cleared_by"), call.now);
    if (!cleared) {
        if (call.json || cleared.error().kind != ErrorKind::invalid) return cleared.error();
        return note_reply(call, request, &cleared.error());
    }
    return call.done(url("/requests/{}/note", request.id.text()), "cleared", note_json(call, *cleared));
}

Reply add_signed_note(Call& call) {
    const auto request = TRY(request_of(call));
    const bool own = call.viewer.can(Capability::ask) && call.viewer.institution == request.institution;
    if (!own && !call.viewer.can(Capability::keep_desk)) return not_allowed();
    const UploadedFile* file = nullptr;
    for (const auto& one : call.form.files)
        if (!one.bytes.empty()) file = &one;
    auto added =
        file ? add_signed_note(call.app.store, call.viewer, request.id, file->name, file->bytes, call.now)
             : Result<Attachment>(invalid("form.faults", {{"signed_note", "signed_note.file_needed"}}));
    if (added)
        return call.done(url("/requests/{}", request.id.text()), "signed_note",
                         Json::object({{"id", added->id.text()}, {"name", added->name}}));
    auto error = added.error();
    if (error.faults.empty() && error.kind == ErrorKind::invalid)
        error.faults.push_back({"signed_note", error.message});
    if (call.json || !own || error.kind != ErrorKind::invalid || request.withdrawn_at) return error;
    return note_reply(call, request, &error);
}

}  // namespace lightfoot
