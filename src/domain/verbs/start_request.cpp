#include "domain/verbs/rules.hpp"

namespace lightfoot {

// The note is the beginning of the first need: whoever writes nothing more has asked all the same.
Result<RequestChange> start_request(const Viewer& viewer, std::string_view language, std::string_view note,
                                    Time now) {
    if (!viewer.can(Capability::ask) || !viewer.institution) return not_allowed();
    FieldCheck check;
    Request request;
    request.language = check.official_language("language", language);
    request.note = check.text("note", note, limits::note);
    if (request.note.empty()) check.fault("note", "request.note_needed");
    TRY(check.finish());
    request.id = RequestId::make();
    request.space = viewer.space;
    request.institution = viewer.institution;
    request.created_at = now;
    Need need;
    need.id = NeedId::make();
    need.text = request.note;
    request.needs.push_back(std::move(need));
    return change_of(Request{}, std::move(request), "started", viewer.account, now);
}

}  // namespace lightfoot
