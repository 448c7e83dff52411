#include "domain/need_table.hpp"

namespace lightfoot {

Result<Change<NeedTableReader>> shut_out(const NeedTableReader& reader, const Request& request,
                                         const Viewer& viewer, Time now) {
    if (request.space != viewer.space || reader.request != request.id) return not_found();
    if (!viewer.can(Capability::ask) || viewer.institution != request.institution) return not_allowed();
    Event event{Subject::request,
                request.id.value,
                "matrix_closed",
                request.institution,
                viewer.account,
                now,
                {{"institution", reader.institution.text()}}};
    return Change<NeedTableReader>{reader, std::move(event)};
}

}  // namespace lightfoot
