#pragma once
// Whom a State lets see the matrix of one of its requests: which running programmes touch which of its needs.
// It names hosts, so it is for the State's own eyes and for those it lets in by an act that it can take back.

#include "domain/verbs/request.hpp"

namespace lightfoot {

struct MatrixReader {
    RequestId request;
    InstitutionId institution;
    AccountId by;
    Time at;
    bool operator==(const MatrixReader&) const = default;
};

// `candidates`: institutions that have a case with this State, and regional organisations.
Result<Change<MatrixReader>> let_in(const Request& request, const Viewer& viewer, InstitutionId institution,
                                    const std::vector<InstitutionId>& candidates, Time now);
// Also where the request has been withdrawn since.
Result<Change<MatrixReader>> shut_out(const MatrixReader& reader, const Request& request,
                                      const Viewer& viewer, Time now);

}  // namespace lightfoot
