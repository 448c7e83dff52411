#include "domain/verbs/rules.hpp"

namespace lightfoot {

// A letter may say very little; what it does not say stays open.
Result<RequestChange> enter_letter(const Viewer& viewer, const ArrivedLetter& letter, Time now) {
    if (!viewer.can(Capability::keep_desk)) return not_allowed();
    FieldCheck check;
    Request request;
    request.language = check.official_language("language", letter.language);
    request.title = check.line("title", letter.title, limits::title);
    request.note = check.text("note", letter.note, limits::note);
    if (!letter.institution) check.fault("institution", "request.institution_needed");
    TRY(check.finish());
    request.id = RequestId::make();
    request.space = viewer.space;
    request.institution = letter.institution;
    request.arrival = RequestArrival::letter;
    request.dated = letter.dated;
    request.created_at = now;
    Need need;
    need.id = NeedId::make();
    need.text = request.note;
    request.needs.push_back(std::move(need));
    return change_of(Request{}, std::move(request), "letter_entered", viewer.account, now);
}

}  // namespace lightfoot
