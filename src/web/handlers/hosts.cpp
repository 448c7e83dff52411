// Hosts for the needs of a request: to the people of the State that asks, and to nobody else. To name a
// programme as one that could carry such work can endanger those who work in it.

#include "base/text.hpp"
#include "matching/shortlist.hpp"
#include "store/component.hpp"
#include "store/request.hpp"
#include "web/api/programme.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/programme_parts.hpp"

namespace lightfoot {

namespace {

constexpr std::size_t most_shown = 8;  // near, and as many for the whole world

HostsView::Row row_of(const Call& call, Space space, const ProgrammeBase& base, Host host) {
    HostsView::Row row;
    row.card = card_of(call, space, host.activity);
    row.tier = host.tier;
    row.months_left = host.months_left;
    for (auto& one : host.reasons)
        row.reasons.push_back({std::string(name_of(one.criterion)), one.verdict, std::move(one.reason),
                               std::move(one.phrases)});
    for (const auto& part : host.components)
        if (const auto activity = base.fetch(part.key))
            row.components.push_back(card_of(call, space, *activity));
    return row;
}

HostsView::Need need_view(const Call& call, const ProgrammeBase& base, const Request& request,
                          const Need& need, const Institution& asking) {
    const HostFinder::Base kept{base.index(), [&](std::int64_t key) { return base.sketch(key); },
                                [&](std::int64_t key) { return base.fetch(key); }};
    auto hosts = call.app.programmes->hosts().find(kept, query_of(request, need, asking, date_of(call.now)),
                                                   most_shown);
    HostsView::Need view{need.id.text(),
                         need.title.empty() ? first_words(need.text, 80) : need.title,
                         request.language,
                         {},
                         {},
                         hosts.considered};
    for (auto& host : hosts.near) view.near.push_back(row_of(call, request.space, base, std::move(host)));
    for (auto& host : hosts.global) view.global.push_back(row_of(call, request.space, base, std::move(host)));
    return view;
}

}  // namespace

Reply show_hosts(Call& call) {
    const auto request = TRY(request_of(call));
    if (!is_of_the_state(call, request)) return not_found();
    const auto asking = call.app.store.read(
        [&](Session& session) { return find_institution(session, call.viewer, request.institution); });
    if (!asking) return not_found();
    HostsView view{title_of(request),
                   request.language,
                   url("/requests/{}", request.id.text()),
                   false,
                   !asking->state_code.empty(),
                   {}};
    view.components = url("/requests/{}/components", request.id.text());
    view.may_choose = status_of(request) != RequestStatus::withdrawn;
    for (const auto& one : call.app.store.read(
             [&](Session& session) { return list_components(session, call.viewer, request.id); }))
        view.some_asked = view.some_asked || one.asked_at.has_value();
    if (const auto base = programmes_of(call, request.space)) {
        view.kept = base->about().activities > 0;
        if (view.kept && view.of_a_state)
            for (const auto& need : request.needs)
                view.needs.push_back(need_view(call, *base, request, need, *asking));
    }
    auto response =
        call.json ? call.reply(to_json(call.words, view)) : call.page(hosts_page(call.frame(), view));
    response.headers.emplace_back("Cache-Control", "private, no-store");
    return response;
}

}  // namespace lightfoot
