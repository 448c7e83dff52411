#include "domain/matrix.hpp"
#include "domain/verbs/rules.hpp"

#include <algorithm>

namespace lightfoot {

Result<Change<MatrixReader>> let_in(const Request& request, const Viewer& viewer, InstitutionId institution,
                                    const std::vector<InstitutionId>& candidates, Time now) {
    TRY(speaks_for_state(request, viewer));
    if (std::find(candidates.begin(), candidates.end(), institution) == candidates.end())
        return invalid("matrix.not_a_partner");
    MatrixReader reader{request.id, institution, viewer.account, now};
    Event event{Subject::request,
                request.id.value,
                "matrix_shown",
                request.institution,
                viewer.account,
                now,
                {{"institution", institution.text()}}};
    return Change<MatrixReader>{reader, std::move(event)};
}

}  // namespace lightfoot
