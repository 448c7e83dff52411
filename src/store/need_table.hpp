#pragma once
// Whom a State lets see the table of needs of a request, and with whom it has worked.

#include "domain/need_table.hpp"
#include "store/case_work.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

class Store;

// For the State's own people, and for those it lets in while it is not withdrawn. Nobody else finds it.
std::optional<Request> find_request_of_need_table(Session& session, const Viewer& viewer, RequestId id);
// For the State's own people; by institution.
std::vector<NeedTableReader> list_need_table_readers(Session& session, const Viewer& viewer, RequestId id);
// Requests whose table of needs this viewer's institution is let in to, the last first; at most 50.
std::vector<RequestId> list_shown_need_tables(Session& session, const Viewer& viewer);

// Institutions that have a case with who asks, and regional organisations of its space; without itself.
std::vector<InstitutionId> need_table_candidates(Session& session, const Request& request);
// Names of those who have delivered something to this institution, as the records call them.
std::vector<std::string> partners_of(Session& session, InstitutionId requester);

// Its people are told by mail that something waits, each in the own language: not what, and of which host.
// Who is shut out again is not told.
Result<NeedTableReader> let_in(const CaseDesk& desk, const Viewer& viewer, RequestId id,
                               InstitutionId institution, Time now);
Result<NeedTableReader> shut_out(Store& store, const Viewer& viewer, RequestId id, InstitutionId institution,
                                 Time now);

}  // namespace lightfoot
