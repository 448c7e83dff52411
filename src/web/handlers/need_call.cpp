// Needs that nobody answers, for the secretariat, and the State's answers to its calls.

#include "store/need_call.hpp"
#include "web/asker.hpp"
#include "web/every_page.hpp"
#include "web/handlers/case_common.hpp"
#include "web/handlers/case_handlers.hpp"
#include "web/pages/unserved.hpp"

namespace lightfoot {

namespace {

Json call_json(const NeedCall& one) {
    return Json::object({{"id", one.id.text()},
                         {"need", one.need.text()},
                         {"kind", name_of(one.kind)},
                         {"words", one.words.text.empty() ? Json() : Json(one.words.text)},
                         {"at", to_string(one.at)},
                         {"answered_at", one.answered_at ? Json(to_string(*one.answered_at)) : Json()},
                         {"allowed", Json::array(one.allowed)}});
}

}  // namespace

Kept<std::vector<UnservedNeed>> unserved_of(const Call& call, Session& session) {
    const auto today = date_of(call.now);
    return call.app.unserved.of(session, asker(call.viewer, today),
                                [&] { return unserved_needs(session, call.viewer, today); });
}

Reply show_unserved(Call& call) {
    UnservedView view;
    call.app.store.read([&](Session& session) {
        constexpr std::size_t per_page = 20;
        const auto number = call.page_number();
        const auto all = unserved_of(call, session);
        view.paging = {number, per_page, all->size(), url("/desk/unserved")};
        for (auto one : page_of(*all, number, per_page)) {
            add_details(session, call.viewer, one);
            view.rows.push_back({one.request, one.need, one.title,
                                 institution_name(call, session, one.requester), one.circulated_on,
                                 one.declined, one.lapsed, std::move(one.calls)});
        }
    });
    if (!call.json) return call.page(unserved_page(call.frame(), view));
    return call.reply(Json::object({{"total", view.paging.total},
                                    {"needs", Json::array(view.rows, [](const UnservedRow& row) {
                                         return Json::object({{"request", row.request.text()},
                                                              {"need", row.need.text()},
                                                              {"title", row.title.text},
                                                              {"requester_name", row.requester},
                                                              {"circulated_on", to_string(row.circulated_on)},
                                                              {"calls", Json::array(row.calls, call_json)}});
                                     })}}));
}

Reply call_need(Call& call) {
    const auto request = TRY(call.id<RequestId>("request"));
    const auto need = TRY(call.id<NeedId>("need"));
    const auto kind = need_call_kind(call.form.value("kind"));
    const auto made =
        TRY(call_need(desk_of(call), call.viewer, request, need, kind, words_of(call, "words"), call.now));
    if (call.json) return call.reply(call_json(made), 201);
    return call.done(url("/desk/unserved"), "need_called", Json());
}

Reply answer_need_call(Call& call) {
    const auto request = TRY(call.id<RequestId>("request"));
    const auto id = TRY(call.id<NeedCallId>("call"));
    const auto answered =
        TRY(answer_need_call(desk_of(call), call.viewer, request, id, call.form.all("allowed"), call.now));
    if (call.json) return call.reply(call_json(answered));
    return call.done(url("/requests/{}", request.text()), "saved", Json());
}

}  // namespace lightfoot
