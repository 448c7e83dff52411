// Who published the kept programmes, under which licence, how many, how old.

#include "matching/programme_document.hpp"
#include "programmes/licences.hpp"
#include "web/handlers/programme_search.hpp"
#include "web/pages/licence.hpp"
#include "web/pages/publishers.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace lightfoot {

namespace {

constexpr auto publisher_facet = std::uint8_t(ProgrammeFacet::publisher);

struct Published {
    PublisherRow row;
    std::set<std::string> licences;
    std::int64_t first_key = -1;  // of one of its programmes; -1: none, or it was read by hand
};
// Of files that were read by hand only the activities say who published them.
struct FilesByHand {
    std::int64_t count = 0;
    Date read_on;                    // the latest
    std::vector<std::int64_t> keys;  // of their programmes
};
struct Gathered {
    std::map<std::string, Published> by_name;  // in the index of data sets
    FilesByHand by_hand;
};

Gathered gather(const ProgrammeBase& base) {
    Gathered all;
    std::map<std::uint32_t, Published*> of_source;  // null: read by hand
    for (const auto& source : base.about().sources) {
        const auto read_on = date_of(source.read_at);
        auto*& one = of_source[source.number];
        if (source.publisher.empty()) {
            ++all.by_hand.count;
            all.by_hand.read_on = std::max(all.by_hand.read_on, read_on);
            continue;
        }
        one = &all.by_name[source.publisher];
        one->row.short_name = source.publisher;
        ++one->row.data_sets;
        one->row.read_on = std::max(one->row.read_on, read_on);
        if (!source.licence.empty()) one->licences.insert(source.licence);
    }
    for (const auto& identity : base.identities()) {
        const auto found = identity.stands ? of_source.find(identity.source) : of_source.end();
        if (found == of_source.end()) continue;
        if (!found->second) {
            all.by_hand.keys.push_back(identity.key);
            continue;
        }
        ++found->second->row.programmes;
        if (found->second->first_key < 0) found->second->first_key = identity.key;
    }
    return all;
}

// By the reference of who reports; what has none stands together at the end.
void add_by_hand(const ProgrammeBase& base, std::vector<std::int64_t> keys, std::vector<Published>& all) {
    if (keys.empty()) return;
    auto left = std::int64_t(keys.size());
    Query query;
    query.facet_counts = {publisher_facet};
    query.readers = {"public"};
    query.count = 0, query.matched_terms = false;
    if (keys.size() < base.about().activities) {
        std::sort(keys.begin(), keys.end());
        query.keys = std::move(keys);
    }
    const auto add = [&](const std::string& reference, std::int64_t programmes) {
        Published one;
        one.row.short_name = reference, one.row.programmes = programmes, one.row.by_hand = true;
        all.push_back(std::move(one));
    };
    const auto hits = base.index().search(query);
    for (const auto& one : hits.facets) {
        add(one.value, std::int64_t(one.count));
        left -= std::int64_t(one.count);
    }
    if (left > 0) add("", left);
}

PublisherRow finished(const ProgrammeBase& base, Published& one) {
    auto& row = one.row;
    row.licences = {one.licences.begin(), one.licences.end()};
    const auto activity = one.first_key < 0 ? std::nullopt : base.fetch(one.first_key);
    if (activity) row.name = publisher_of(*activity);
    if (row.by_hand && !row.short_name.empty()) row.name = publisher_name(base, row.short_name);
    return std::move(row);
}

void fill(const Call& call, const ProgrammeBase& base, PublisherListView& view) {
    constexpr std::size_t per_page = 50;
    auto gathered = gather(base);
    std::vector<Published> all;
    for (auto& [name, one] : gathered.by_name) all.push_back(std::move(one));
    add_by_hand(base, std::move(gathered.by_hand.keys), all);
    view.files_by_hand = gathered.by_hand.count, view.last_by_hand = gathered.by_hand.read_on;
    view.paging = {call.page_number(), per_page, all.size(), url("/programmes/publishers")};
    const auto from = std::min((call.page_number() - 1) * per_page, all.size());
    for (std::size_t i = from; i < std::min(from + per_page, all.size()); ++i)
        view.rows.push_back(finished(base, all[i]));
}

Json to_json(const Words& words, const PublisherRow& row) {
    const auto in_words = [&](const std::string& id) {
        return Json::object(
            {{"id", id}, {"name", licence_name(words, id)}, {"address", licence_address(id)}});
    };
    return Json::object({{"short_name", row.short_name},
                         {"name", row.name},
                         {"read_by_hand", row.by_hand},
                         {"licences", Json::array(row.licences)},
                         {"licences_in_words", Json::array(row.licences, in_words)},
                         {"programmes", row.programmes},
                         {"data_sets", row.by_hand ? Json() : Json(row.data_sets)},
                         {"read_on", row.by_hand ? Json() : Json(to_string(row.read_on))}});
}

Json to_json(const Words& words, const PublisherListView& view) {
    return Json::object(
        {{"total", view.paging.total},
         {"files_read_by_hand", view.files_by_hand},
         {"last_read_by_hand", view.files_by_hand > 0 ? Json(to_string(view.last_by_hand)) : Json()},
         {"publishers",
          Json::array(view.rows, [&](const PublisherRow& row) { return to_json(words, row); })}});
}

}  // namespace

Reply list_publishers(Call& call) {
    PublisherListView view;
    if (const auto base = programmes_of(call, call.viewer.space)) fill(call, *base, view);
    auto response = call.json ? call.reply(to_json(call.words, view))
                              : call.page(publisher_list_page(call.frame(), view));
    response.headers.emplace_back("Cache-Control", "private, no-store");
    return response;
}

}  // namespace lightfoot
