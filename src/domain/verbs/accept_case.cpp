#include "domain/verbs/case_rules.hpp"

namespace lightfoot {

Result<CaseChange> accept_case(const Case& it, const Viewer& viewer, const Quote& words, Time now) {
    const auto side = TRY(may_act(it, viewer, CaseAct::accept, now));
    if (!it.request) return conflict("case.not_now");  // accept_proposal is for these
    FieldCheck check;
    const auto said = checked(check, "words", words);
    TRY(check.finish());
    Case after = it;
    decision_of(after, side) = {CaseAnswer::accepted, std::nullopt, said, now};
    return change_of(it, std::move(after), "accepted", viewer.account, now);
}

}  // namespace lightfoot
