#include "domain/transition.hpp"
#include "domain/verbs/procedure.hpp"
#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<RequestChange> answer_whether_met(const Request& request, const Viewer& viewer, MetAnswer answer,
                                         std::string_view words, Time now) {
    TRY(may_act(request, viewer, Act::answer_whether_met));
    FieldCheck check;
    Request after = request;
    after.met.answer = answer;
    after.met.words = check.text("words", words, limits::text);
    after.met.answered_at = now;
    if (answer == MetAnswer::none) check.fault("answer", "procedure.answer_needed");
    TRY(check.finish());
    return change_of(request, std::move(after), "answered_whether_met", viewer.account, now);
}

}  // namespace lightfoot
