#pragma once
// What can be done with a request on its way through the Committee's procedure. Who may do what from which
// stage is one table (domain/transition.hpp); what needs the calendar also asks the file of the procedure.

#include "domain/procedure.hpp"
#include "domain/verbs/request.hpp"

namespace lightfoot {

// It is an official request of who asks; also one that was handled apart and has come in proper form since.
Result<RequestChange> authenticate_request(const Request& request, const Viewer& viewer, Time now);
// It is informal and handled apart, for this reason.
Result<RequestChange> set_aside_request(const Request& request, const Viewer& viewer, SetAsideReason reason,
                                        std::string_view words, Time now);
// The Chair's letter has gone out. From the day after it the State's days are counted.
Result<RequestChange> acknowledge_request(const Request& request, const Viewer& viewer, Time now);

// By the software alone, when the days have passed and the State has not said a word.
Result<RequestChange> note_circulation_silence(const Request& request, const Procedure& procedure, Time now);
Result<RequestChange> note_posting_silence(const Request& request, const Procedure& procedure, Time now);
// By the software, where the file of the procedure says so.
Result<RequestChange> circulate_by_itself(const Request& request, const Procedure& procedure, Time now);
Result<RequestChange> post_by_itself(const Request& request, const Procedure& procedure, Time now);
// Whatever is due by itself (domain/clock.hpp); a conflict where nothing is.
Result<RequestChange> take_due_step(const Request& request, const Procedure& procedure, Time now);

// A text of its own, for the public; a change takes the State's consent away. The request's own words are
// refused.
Result<RequestChange> write_posting_text(const Request& request, const Viewer& viewer, std::string_view text,
                                         std::string_view language, Time now);
Result<RequestChange> post_text(const Request& request, const Viewer& viewer, Time now);
Result<RequestChange> take_down_text(const Request& request, const Viewer& viewer, Time now);

// Any member of the Committee, at any step; `words` may be empty. Every clock of the request stands still.
Result<RequestChange> refer_request(const Request& request, const Viewer& viewer, std::string_view words,
                                    Time now);
Result<RequestChange> end_referral(const Request& request, const Viewer& viewer, std::string_view advice,
                                   Time now);

Result<RequestChange> ask_whether_met(const Request& request, const Viewer& viewer,
                                      const Procedure& procedure, Time now);
Result<RequestChange> answer_whether_met(const Request& request, const Viewer& viewer, MetAnswer answer,
                                         std::string_view words, Time now);

}  // namespace lightfoot
