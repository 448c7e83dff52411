#include "domain/verbs/case_rules.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

bool something_came(const Case& it) {
    return std::any_of(it.deliveries.begin(), it.deliveries.end(), [](const Delivery& one) {
        return one.fulfilment && *one.fulfilment != Fulfilment::not_as_expected;
    });
}

Result<Feedback> checked(const Case& it, const FeedbackForm& form, Time now) {
    FieldCheck check;
    Feedback feedback;
    feedback.helped = check.text("helped", form.helped, limits::text);
    feedback.otherwise = check.text("otherwise", form.otherwise, limits::text);
    if (!feedback.helped.empty() || !feedback.otherwise.empty())
        feedback.language = check.official_language("language", form.language);
    const bool claims = form.outcome == CaseOutcome::delivered || form.outcome == CaseOutcome::in_part;
    if (!form.outcome || *form.outcome == CaseOutcome::no_answer)
        check.fault("outcome", "case.choose");
    else if (claims && !something_came(it))
        check.fault("outcome", "case.nothing_confirmed");
    TRY(check.finish());
    feedback.outcome = *form.outcome;
    feedback.at = now;
    return feedback;
}

}  // namespace

Result<CaseChange> give_feedback(const Case& it, const Viewer& viewer, const FeedbackForm& form, Time now) {
    const auto side = TRY(may_act(it, viewer, CaseAct::give_feedback, now));
    Case after = it;
    auto& own = side == Side::requester ? after.requester_feedback : after.provider_feedback;
    own = TRY(checked(it, form, now));
    if (after.requester_feedback && after.provider_feedback) {
        after.closed_at = now;
        after.outcome = after.requester_feedback->outcome;
    }
    return change_of(it, std::move(after), "feedback_given", viewer.account, now);
}

}  // namespace lightfoot
