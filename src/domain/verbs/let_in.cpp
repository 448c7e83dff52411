#include "domain/need_table.hpp"
#include "domain/verbs/rules.hpp"

#include <algorithm>

namespace lightfoot {

Result<Change<NeedTableReader>> let_in(const Request& request, const Viewer& viewer,
                                       InstitutionId institution,
                                       const std::vector<InstitutionId>& candidates, Time now) {
    TRY(speaks_for_state(request, viewer));
    if (std::find(candidates.begin(), candidates.end(), institution) == candidates.end())
        return invalid("need_table.not_a_partner");
    NeedTableReader reader{request.id, institution, viewer.account, now};
    Event event{Subject::request,
                request.id.value,
                "matrix_shown",
                request.institution,
                viewer.account,
                now,
                {{"institution", institution.text()}}};
    return Change<NeedTableReader>{reader, std::move(event)};
}

}  // namespace lightfoot
