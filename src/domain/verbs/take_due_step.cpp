// What the software does by itself. Silence is written down as silence, with the moment at which it was,
// never as the State's word; nobody is the actor.

#include "domain/clock.hpp"
#include "domain/verbs/procedure.hpp"
#include "domain/verbs/rules.hpp"

namespace lightfoot {

namespace {

Result<void> software_may(const Request& request, Act act) {
    return may_act(request, {Actor::software}, act);
}

bool by_software(const Procedure& procedure, StepKind kind) {
    const auto* step = procedure.step(kind);
    return step && step->by_software;
}

}  // namespace

Result<RequestChange> note_circulation_silence(const Request& request, const Procedure& procedure, Time now) {
    TRY(software_may(request, Act::note_circulation_silence));
    if (!silence_has_spoken(StepKind::circulation, request, procedure, now))
        return conflict("procedure.not_due");
    Request after = request;
    after.circulation = {ConsentWay::silence, now};
    return change_of(request, std::move(after), "circulation_silence_noted", {}, now);
}

Result<RequestChange> note_posting_silence(const Request& request, const Procedure& procedure, Time now) {
    TRY(software_may(request, Act::note_posting_silence));
    if (!silence_has_spoken(StepKind::posting, request, procedure, now)) return conflict("procedure.not_due");
    Request after = request;
    after.posting = {ConsentWay::silence, now};
    return change_of(request, std::move(after), "posting_silence_noted", {}, now);
}

Result<RequestChange> circulate_by_itself(const Request& request, const Procedure& procedure, Time now) {
    TRY(software_may(request, Act::circulate));
    if (!by_software(procedure, StepKind::circulation)) return not_allowed();
    Request after = request;
    after.circulated_at = now;
    after.recalled_at.reset();
    return change_of(request, std::move(after), "circulated", {}, now);
}

Result<RequestChange> post_by_itself(const Request& request, const Procedure& procedure, Time now) {
    TRY(software_may(request, Act::post));
    if (!by_software(procedure, StepKind::posting)) return not_allowed();
    Request after = request;
    after.posted.posted_at = now;
    after.posted.taken_down_at.reset();
    return change_of(request, std::move(after), "posted", {}, now);
}

Result<RequestChange> take_due_step(const Request& request, const Procedure& procedure, Time now) {
    const auto due = due_by_itself(request, procedure, now);
    if (due == Act::note_circulation_silence) return note_circulation_silence(request, procedure, now);
    if (due == Act::note_posting_silence) return note_posting_silence(request, procedure, now);
    if (due == Act::circulate) return circulate_by_itself(request, procedure, now);
    if (due == Act::post) return post_by_itself(request, procedure, now);
    return conflict("procedure.not_due");
}

}  // namespace lightfoot
