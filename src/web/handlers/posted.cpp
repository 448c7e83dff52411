// What States have agreed to post.

#include "store/posted.hpp"

#include "web/handlers/common.hpp"
#include "web/handlers/handlers.hpp"
#include "web/pages/posted.hpp"

namespace lightfoot {

namespace {

PostedView view_of(const Call& call, Session& session, const Posted& posted) {
    return {posted.request, institution_name(call, session, posted.institution), posted.text, posted.language,
            call.app.procedure.day_of(posted.posted_at)};
}

Json to_json(const PostedView& view) {
    return Json::object({{"id", view.request.text()},
                         {"requester_name", view.requester_name},
                         {"text", view.text},
                         {"language", view.language},
                         {"posted_on", to_string(view.day)}});
}

}  // namespace

Reply list_posted(Call& call) {
    std::vector<PostedView> views;
    call.app.store.read([&](Session& session) {
        for (const auto& one : list_posted(session, call.viewer))
            views.push_back(view_of(call, session, one));
    });
    if (call.json) return call.reply(Json::array(views, [](const PostedView& one) { return to_json(one); }));
    return call.page(posted_list_page(call.frame(), views));
}

Reply show_posted(Call& call) {
    const auto id = TRY(call.id<RequestId>("request"));
    std::optional<PostedView> view;
    call.app.store.read([&](Session& session) {
        if (const auto posted = find_posted(session, call.viewer, id)) view = view_of(call, session, *posted);
    });
    if (!view) return not_found();
    if (call.json) return call.reply(to_json(*view));
    return call.page(posted_page(call.frame(), *view));
}

}  // namespace lightfoot
