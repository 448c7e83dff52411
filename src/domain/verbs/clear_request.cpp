#include "domain/verbs/make_change.hpp"
#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<RequestChange> clear_request(const Request& request, const Viewer& viewer, std::string_view name,
                                    Time now) {
    TRY(speaks_for_state(request, viewer));
    if (request.arrival == RequestArrival::letter) return conflict("request.letter_is_cleared");
    FieldCheck check;
    Clearance clearance{viewer.account, check.line("cleared_by", name, limits::name), now};
    const bool own_draft = !request.drafted_by || request.drafted_by == viewer.account;
    if (clearance.name.empty() && own_draft) check.fault("cleared_by", "clearance.name_needed");
    TRY(check.finish());
    Request after = request;
    after.clearance = std::move(clearance);
    return change_of(request, std::move(after), "cleared", viewer.account, now);
}

bool new_words_go_out(const Request& request) {
    return request.sent_at && request.arrival == RequestArrival::written_here;
}

Result<RequestChange> clear_change(const Request& before, RequestChange change, const Viewer& viewer,
                                   std::string_view name, Time now) {
    if (!new_words_go_out(before) || same_words(before, change.record)) return change;
    FieldCheck check;
    Clearance clearance{viewer.account, check.line("cleared_by", name, limits::name), now};
    if (clearance.name.empty()) check.fault("cleared_by", "clearance.change_needed");
    TRY(check.finish());
    Request after = std::move(change.record);
    after.clearance = std::move(clearance);
    return make_change(before, std::move(after), Subject::request, before.institution,
                       std::move(change.event.verb), viewer.account, now);
}

}  // namespace lightfoot
