#pragma once
// Needs that nobody answers, and what the secretariat did about them.

#include "domain/need_call.hpp"
#include "store/case_work.hpp"

#include <vector>

namespace lightfoot {

// Circulated at least case_terms.unserved_days ago, without a live interest, and nothing came of it: of the
// viewer's space, for the secretariat only, the longest without an answer first.
struct UnservedNeed {
    RequestId request;
    NeedId need;
    InstitutionId requester;
    Quote title;
    Date circulated_on;
    int declined = 0, lapsed = 0;  // interests that came to nothing
    std::vector<NeedCall> calls;
};
// All of them, without who asks, title and calls: every case is read for this.
std::vector<UnservedNeed> unserved_needs(Session& session, const Viewer& viewer, Date today);
void add_details(Session& session, const Viewer& viewer, UnservedNeed& one);

// Of a request that the viewer sees, oldest first.
std::vector<NeedCall> list_need_calls(Session& session, const Viewer& viewer, RequestId request);

// Tells all providers of the space where it is circulated again, else the State.
Result<NeedCall> call_need(const CaseDesk&, const Viewer&, RequestId, NeedId,
                           std::optional<NeedCallKind> kind, const Quote& words, Time now);
Result<NeedCall> answer_need_call(const CaseDesk&, const Viewer&, RequestId, NeedCallId,
                                  const std::vector<std::string>& allowed, Time now);

}  // namespace lightfoot
