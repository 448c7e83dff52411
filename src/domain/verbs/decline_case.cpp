#include "domain/verbs/case_rules.hpp"

#include <algorithm>

namespace lightfoot {

Result<CaseChange> decline_case(const Case& it, const Viewer& viewer, std::optional<DeclineReason> reason,
                                const Quote& words, Time now) {
    const auto side = TRY(may_act(it, viewer, CaseAct::decline, now));
    FieldCheck check;
    const auto said = checked(check, "words", words);
    const auto own = decline_reasons(side);
    if (!reason || std::find(own.begin(), own.end(), *reason) == own.end())
        check.fault("reason", "case.reason_needed");
    else if (*reason == DeclineReason::other && said.text.empty())
        check.fault("words", "case.words_needed");
    TRY(check.finish());
    Case after = it;
    decision_of(after, side) = {CaseAnswer::declined, reason, said, now};
    return change_of(it, std::move(after), "declined", viewer.account, now);
}

}  // namespace lightfoot
