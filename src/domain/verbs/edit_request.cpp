#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<RequestChange> edit_request(const Request& request, const Viewer& viewer, const RequestEdit& edit,
                                   Time now) {
    TRY(may_write(request, viewer));
    if (edit.note && request.sent_at) return conflict("request.note_is_sent");
    FieldCheck check;
    Request after = request;
    if (edit.language) after.language = check.official_language("language", *edit.language);
    if (edit.title) after.title = check.line("title", *edit.title, limits::title);
    if (edit.note) after.note = check.text("note", *edit.note, limits::note);
    if (edit.dated) after.dated = *edit.dated;
    TRY(check.finish());
    return change_of(request, std::move(after), "edited", viewer.account, now);
}

}  // namespace lightfoot
