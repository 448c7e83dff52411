#include "domain/verbs/case_rules.hpp"

namespace lightfoot {

Result<CaseChange> accept_proposal(const Case& it, const Viewer& viewer, const Request& started, Time now) {
    TRY(may_act(it, viewer, CaseAct::accept, now));
    if (it.request) return conflict("case.not_now");
    LIGHTFOOT_ASSERT(started.institution == it.requester && !started.needs.empty());
    Case after = it;
    after.request = started.id;
    after.need = started.needs.front().id;
    after.of_requester = {CaseAnswer::accepted, std::nullopt, {}, now};
    return change_of(it, std::move(after), "accepted", viewer.account, now);
}

}  // namespace lightfoot
