#include "domain/verbs/case_rules.hpp"

namespace lightfoot {

Result<CaseChange> answer_follow_up(const Case& it, const Viewer& viewer, std::optional<Use> use,
                                    const Quote& words, Time now) {
    TRY(may_act(it, viewer, CaseAct::answer_follow_up, now));
    const auto due = follow_up_on(it);
    if (!due || date_of(now) < *due) return conflict("case.not_now");
    FieldCheck check;
    Case after = it;
    after.follow_up.words = checked(check, "words", words);
    if (!use) check.fault("use", "case.choose");
    TRY(check.finish());
    after.follow_up.use = use;
    after.follow_up.answered_at = now;
    return change_of(it, std::move(after), "follow_up_answered", viewer.account, now);
}

}  // namespace lightfoot
