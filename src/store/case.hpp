#pragma once
// Cases with their deliveries and feedback. A case is found by the people of the State who may ask, by the
// provider's people, and by the secretariat; nobody else. What others may know of it are marks: that it
// exists, and its status.

#include "domain/account.hpp"
#include "domain/case.hpp"
#include "domain/limits.hpp"
#include "store/session.hpp"

#include <optional>
#include <vector>

namespace lightfoot {

std::optional<Case> find_case(Session& session, const Viewer& viewer, CaseId id);
// The same question for many: those of `ids` that the viewer may see, in the order of `ids`.
std::vector<Case> find_cases(Session& session, const Viewer& viewer, const std::vector<CaseId>& ids);
std::optional<Case> find_case_of_delivery(Session& session, const Viewer& viewer, DeliveryId id);

// Any combination; none: not asked for.
struct CaseFilter {
    RequestId request;
    NeedId need;
    InstitutionId requester, provider;
    bool awaiting = false;  // nobody has left it, and it is not closed or owes the answer after twelve months
};
// Newest first, at most limits::page from `offset` on.
std::vector<Case> list_cases(Session& session, const Viewer& viewer, const CaseFilter& filter,
                             std::size_t offset = 0, std::size_t limit = limits::page);
std::int64_t count_cases(Session& session, const Viewer& viewer);  // all that the viewer finds

// Of a request that the viewer sees: to its State, the secretariat and the Committee every case, to a
// provider its own.
struct CaseMark {
    CaseId id;
    NeedId need;
    InstitutionId provider;
    CaseStatus status = CaseStatus::interested;
    Time interested_at;
    bool may_open = false;  // this viewer finds the case itself
    bool waits = false;     // for who asks
};
std::vector<CaseMark> list_case_marks(Session& session, const Viewer& viewer, RequestId request, Date today);

// For the software itself: whoever looks.
std::vector<Case> cases_regardless_of_viewer(Session& session, RequestId request);
// Of open requests of the space that were circulated before, in no order, without deliveries and feedback.
std::vector<Case> cases_circulated_before(Session& session, Space space, Time before);
std::optional<Case> case_regardless_of_viewer(Session& session, CaseId id);
std::vector<Case> cases_regardless_of_viewer(Session& session, const std::vector<CaseId>& ids);
// Closed ones that owe an answer after a year and nobody was asked.
std::vector<Case> cases_to_follow_up(Session& session, Time closed_before);

void insert_case(Session& session, const Case& it);
// Writes the case with its deliveries and feedback and counts the version up. False where the version is
// another one.
bool update_case(Session& session, const Case& it);

}  // namespace lightfoot
