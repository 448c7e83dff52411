// Who published the kept programmes, under which licence, how many, how old.

#include "web/handlers/programme_parts.hpp"
#include "web/pages/publishers.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace lightfoot {

namespace {

struct Gathered {
    PublisherRow row;
    std::set<std::string> licences;
    std::int64_t first_key = -1;  // of one of its programmes
};

// Of files that were read by hand nothing says who published them; people keep a folder for each.
std::string group_of(const ProgrammeSource& source) {
    if (!source.publisher.empty()) return source.publisher;
    const auto end = source.name.rfind('/');
    if (end == source.name.npos) return {};
    const auto begin = source.name.rfind('/', end - 1);
    return source.name.substr(begin == source.name.npos ? 0 : begin + 1, end - (begin + 1));
}

// By short name, those of the index first.
std::vector<Gathered> gather(const ProgrammeBase& base) {
    std::map<std::pair<bool, std::string>, Gathered> by_name;
    std::map<std::uint32_t, Gathered*> of_source;
    for (const auto& source : base.about().sources) {
        auto group = group_of(source);
        const bool by_hand = source.publisher.empty();
        auto& one = by_name[{by_hand, group}];
        one.row.short_name = std::move(group), one.row.by_hand = by_hand;
        ++one.row.data_sets;
        one.row.read_on = std::max(one.row.read_on, date_of(source.read_at));
        if (!source.licence.empty()) one.licences.insert(source.licence);
        of_source[source.number] = &one;
    }
    for (const auto& identity : base.identities()) {
        const auto found = identity.stands ? of_source.find(identity.source) : of_source.end();
        if (found == of_source.end()) continue;
        ++found->second->row.programmes;
        if (found->second->first_key < 0) found->second->first_key = identity.key;
    }
    std::vector<Gathered> all;
    for (auto& [name, one] : by_name) all.push_back(std::move(one));
    return all;
}

Json to_json(const PublisherRow& row) {
    return Json::object({{"short_name", row.short_name},
                         {"name", row.name},
                         {"read_by_hand", row.by_hand},
                         {"licences", Json::array(row.licences)},
                         {"programmes", row.programmes},
                         {"data_sets", row.data_sets},
                         {"read_on", to_string(row.read_on)}});
}

}  // namespace

Reply list_publishers(Call& call) {
    constexpr std::size_t per_page = 50;
    PublisherListView view;
    if (const auto base = programmes_of(call, call.viewer.space)) {
        auto all = gather(*base);
        view.paging = {call.page_number(), per_page, all.size(), url("/programmes/publishers")};
        const auto from = std::min((call.page_number() - 1) * per_page, all.size());
        for (std::size_t i = from; i < std::min(from + per_page, all.size()); ++i) {
            auto& [row, licences, key] = all[i];
            row.licences = {licences.begin(), licences.end()};
            if (const auto activity = key < 0 || row.by_hand ? std::nullopt : base->fetch(key))
                row.name = publisher_of(*activity);
            view.rows.push_back(std::move(row));
        }
    }
    auto response =
        call.json
            ? call.reply(Json::object({{"total", std::int64_t(view.paging.total)},
                                       {"publishers", Json::array(view.rows, [](const PublisherRow& row) {
                                            return to_json(row);
                                        })}}))
            : call.page(publisher_list_page(call.frame(), view));
    response.headers.emplace_back("Cache-Control", "private, no-store");
    return response;
}

}  // namespace lightfoot
