#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<RequestChange> remove_need(const Request& request, const Viewer& viewer, NeedId id, Time now) {
    TRY(may_write(request, viewer));
    Request after = request;
    TRY(need_of(after, id));
    if (after.needs.size() == 1) return conflict("request.last_need");
    std::erase_if(after.needs, [&](const Need& need) { return need.id == id; });
    number_needs(after);
    return change_of(request, std::move(after), "need_removed", viewer.account, now);
}

}  // namespace lightfoot
