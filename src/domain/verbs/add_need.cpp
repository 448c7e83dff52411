#include "domain/verbs/rules.hpp"

namespace lightfoot {

Result<RequestChange> add_need(const Request& request, const Viewer& viewer, std::string_view text,
                               Time now) {
    TRY(may_write(request, viewer));
    if (request.needs.size() >= limits::needs)
        return too_much({"request.too_many_needs", {{"most", std::int64_t(limits::needs)}}});
    FieldCheck check;
    Need need;
    need.id = NeedId::make();
    need.text = check.text("text", text, limits::text);
    TRY(check.finish());
    Request after = request;
    after.needs.push_back(std::move(need));
    number_needs(after);
    return change_of(request, std::move(after), "need_added", viewer.account, now);
}

}  // namespace lightfoot
