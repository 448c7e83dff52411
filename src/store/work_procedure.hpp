#pragma once
// The steps of the procedure carried out: as in work.hpp, one verb, one transaction, with its event. Of two
// who decide at once the second is told (request.changed_meanwhile).

#include "domain/verbs/procedure.hpp"
#include "store/work.hpp"

#include <string_view>
#include <vector>

namespace lightfoot {

Result<Request> authenticate_request(Store&, const Viewer&, RequestAt, Time now);
Result<Request> set_aside_request(Store&, const Viewer&, RequestAt, SetAsideReason, std::string_view words,
                                  Time now);
Result<Request> acknowledge_request(Store&, const Viewer&, RequestAt, Time now);
Result<Request> write_posting_text(Store&, const Viewer&, RequestAt, std::string_view text,
                                   std::string_view language, Time now);
Result<Request> post_text(Store&, const Viewer&, RequestAt, Time now);
Result<Request> take_down_text(Store&, const Viewer&, RequestAt, Time now);
Result<Request> refer_request(Store&, const Viewer&, RequestAt, std::string_view words, Time now);
Result<Request> end_referral(Store&, const Viewer&, RequestAt, std::string_view advice, Time now);
Result<Request> ask_whether_met(Store&, const Viewer&, RequestAt, const Procedure&, Time now);
Result<Request> answer_whether_met(Store&, const Viewer&, RequestAt, MetAnswer, std::string_view words,
                                   Time now);

// What the software takes by itself, each record in a transaction of its own that looks again: of two servers
// on one data base each step is taken once. Answers what was taken here.
struct TakenStep {
    RequestId request;
    std::string verb;  // of the event
    bool operator==(const TakenStep&) const = default;
};
Result<std::vector<TakenStep>> take_due_steps(Store&, const Procedure&, Time now);

// The Committee was briefed. By the desk; the last briefing of a space, and what the first is counted from
// where there was none: the first arrival.
Result<void> note_briefing(Store&, const Viewer&, Time now);
void note_briefing(Transaction&, const Viewer&);  // within the act of signing it off
std::optional<Time> last_briefing(Session&, const Viewer&);

}  // namespace lightfoot
