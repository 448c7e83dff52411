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

}  // namespace lightfoot
