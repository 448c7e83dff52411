#pragma once
// Whom a State lets see the needs and programmes of one of its requests: which programmes that run touch
// which of its needs.
// It names hosts, so it is for the State's own eyes and for those it lets in by an act that it can take back.

#include "domain/verbs/request.hpp"

namespace lightfoot {

struct NeedTableReader {
    RequestId request;
    InstitutionId institution;
    AccountId by;
    Time at;
    bool operator==(const NeedTableReader&) const = default;
};

// `candidates`: institutions that have a case with this State, and regional organisations.
Result<Change<NeedTableReader>> let_in(const Request& request, const Viewer& viewer,
                                       InstitutionId institution,
                                       const std::vector<InstitutionId>& candidates, Time now);
// Also where the request has been withdrawn since.
Result<Change<NeedTableReader>> shut_out(const NeedTableReader& reader, const Request& request,
                                         const Viewer& viewer, Time now);

}  // namespace lightfoot
