// Hosts for the needs of a request: to the people of the State that asks, and to nobody else. To name a
// programme as one that could carry such work can endanger those who work in it.

#include "base/text.hpp"
#include "matching/likeness.hpp"
#include "store/component.hpp"
#include "store/request.hpp"
#include "web/api/programme.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/host_search.hpp"
#include "web/handlers/programme_parts.hpp"

#include <algorithm>
#include <set>

namespace lightfoot {

namespace {

constexpr std::size_t most_parts_named = 20, most_proposals = 6;
constexpr std::size_t most_shown = 8;  // near, and as many for the whole world

struct Listed {
    std::int64_t key = 0;
    Activity activity;
};

HostsView::Row row_of(const Call& call, Space space, const ProgrammeBase& base,
                      const ProgrammeEntries& entries, Host host) {
    HostsView::Row row;
    row.card = card_of(call, space, entries, host.activity);
    row.tier = host.named_by_the_state ? 0 : host.tier;
    row.months_left = host.months_left;
    for (auto& one : host.reasons)
        row.reasons.push_back({std::string(name_of(one.criterion)), one.verdict, std::move(one.reason),
                               std::move(one.phrases)});
    const auto parts = entries.parts(host.key);
    for (const auto key : parts)
        if (key != host.key && row.components.size() < most_parts_named)
            if (const auto activity = base.fetch(key))
                row.components.push_back(card_of(call, space, entries, *activity));
    return row;
}

HostsView::Need need_view(const Call& call, const ProgrammeBase& base, const HostSearch& search,
                          const Request& request, const Need& need, std::vector<Listed>& listed) {
    auto hosts = search.find(need, most_shown);
    HostsView::Need view{need.id.text(),
                         need.title.empty() ? first_words(need.text, 80) : need.title,
                         request.language,
                         {},
                         {},
                         hosts.considered};
    for (const auto* hosts_of : {&hosts.near, &hosts.global})
        for (const auto& host : *hosts_of) listed.push_back({host.key, host.activity});
    for (auto& host : hosts.near)
        view.near.push_back(row_of(call, request.space, base, search.entries(), std::move(host)));
    for (auto& host : hosts.global)
        view.global.push_back(row_of(call, request.space, base, search.entries(), std::move(host)));
    return view;
}

// Among those that are listed, two and two: what the State sees beside each other.
std::vector<LikenessView::Proposal> could_be_one(const Call& call, Space space,
                                                 const ProgrammeEntries& entries,
                                                 const std::vector<Listed>& listed) {
    std::vector<LikenessView::Proposal> proposals;
    std::set<std::pair<std::uint64_t, std::uint64_t>> named;
    for (std::size_t i = 0; i < listed.size(); ++i)
        for (std::size_t j = i + 1; j < listed.size() && proposals.size() < most_proposals; ++j) {
            const auto pair = std::minmax({entries.number(listed[i].key), entries.number(listed[j].key)});
            if (pair.first == pair.second || !named.insert(pair).second ||
                entries.is_decided(listed[i].key, listed[j].key))
                continue;
            if (auto found = likeness(listed[i].activity, listed[j].activity))
                proposals.push_back({card_of(call, space, entries, listed[i].activity),
                                     card_of(call, space, entries, listed[j].activity),
                                     std::move(found->reasons)});
        }
    return proposals;
}

void add_needs(const Call& call, const ProgrammeBase& base, const Request& request, const Institution& asking,
               HostsView& view) {
    const HostSearch search(call, base, request, asking);
    std::vector<Listed> listed;
    for (const auto& need : request.needs)
        view.needs.push_back(need_view(call, base, search, request, need, listed));
    for (auto& host : search.apart())
        view.apart.push_back(row_of(call, request.space, base, search.entries(), std::move(host)));
    view.unknown = search.unknown();
    if (may_decide_likeness(call.viewer))
        view.could_be_one = could_be_one(call, request.space, search.entries(), listed);
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
                   "/requests/" + request.id.text() + "/hosts",
                   false,
                   !asking->state_code.empty(),
                   {},
                   {}};
    view.components = url("/requests/{}/components", request.id.text());
    view.may_choose = status_of(request) != RequestStatus::withdrawn;
    for (const auto& one : call.app.store.read(
             [&](Session& session) { return list_components(session, call.viewer, request.id); }))
        view.some_asked = view.some_asked || one.asked_at.has_value();
    if (const auto base = programmes_of(call, request.space)) {
        view.kept = base->about().activities > 0;
        if (view.kept && view.of_a_state)
            add_needs(call, *base, request, *asking, view);
    }
    auto response =
        call.json ? call.reply(to_json(call.words, view)) : call.page(hosts_page(call.frame(), view));
    response.headers.emplace_back("Cache-Control", "private, no-store");
    return response;
}

}  // namespace lightfoot
