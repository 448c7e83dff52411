#include "web/kept_orders.hpp"

#include "store/event.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace lightfoot {

namespace {

std::uint64_t hash_of(const std::string& title) { return std::hash<std::string>{}(title); }

// The same for the same ids and titles in whatever order they were read.
std::uint64_t mark_of(const std::vector<OfferTitle>& titles) {
    std::uint64_t mark = titles.size();
    for (const auto& one : titles) {
        auto mixed = (std::uint64_t(one.id.value) ^ hash_of(one.title)) * 0x9e3779b97f4a7c15U;
        mixed ^= mixed >> 29;
        mark += mixed * 0xbf58476d1ce4e5b9U;
    }
    return mark;
}

// All that decides which offers are listed, and in which language they are sorted.
std::string question_of(const Viewer& viewer, const OfferFilter& filter, const Words& words) {
    std::string question(words.language());
    const auto add = [&](std::string_view part) { (question += '\n') += part; };
    add(name_of(viewer.role)), add(name_of(viewer.space));
    add(viewer.role == Role::provider || filter.own ? viewer.institution.text() : "");
    add(filter.provider ? filter.provider.text() : "");
    for (const auto* part : {&filter.kind, &filter.language, &filter.topic, &filter.space}) add(*part);
    add(filter.withdrawn ? "w" : ""), add(filter.own ? "o" : ""), add(filter.shelf ? "s" : "");
    return question;
}

template <class Entries>
KeptOrders::Slice cut(const Entries& entries, std::size_t offset, std::size_t limit) {
    KeptOrders::Slice slice;
    slice.total = entries.size();
    for (auto at = offset; at < entries.size() && slice.ids.size() < limit; ++at)
        slice.ids.push_back(entries[at].id);
    return slice;
}

}  // namespace

// A key is made anew only for a title that has none yet: making it takes longer than sorting.
std::vector<KeptOrders::Entry> KeptOrders::sort(std::vector<OfferTitle> titles,
                                                const std::vector<Entry>& before, const Words& words) {
    std::unordered_map<std::int64_t, const Entry*> known;
    for (const auto& entry : before) known.emplace(entry.id.value, &entry);
    std::vector<Entry> entries;
    entries.reserve(titles.size());
    for (const auto& one : titles) {
        const auto hash = hash_of(one.title);
        const auto found = known.find(one.id.value);
        const bool same = found != known.end() && found->second->title == hash;
        entries.push_back({same ? found->second->key : words.collation_key(one.title), one.id, hash});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        const auto order = a.key.compare(b.key);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return entries;
}

std::optional<KeptOrders::Slice> KeptOrders::find(const std::string& question, const std::string& head,
                                                  std::size_t offset, std::size_t limit) const {
    const std::lock_guard lock(mutex_);
    const auto known = kept_.find(question);
    if (known == kept_.end() || known->second.head != head) return {};
    return cut(known->second.entries, offset, limit);
}

KeptOrders::Slice KeptOrders::slice(Session& session, const Viewer& viewer, const OfferFilter& filter,
                                    const Words& words, std::size_t offset, std::size_t limit) {
    const auto question = question_of(viewer, filter, words);
    const auto head = head_of_read(session).hash;
    if (const auto known = find(question, head, offset, limit)) return *known;
    // Who comes while the list is sorted waits for it instead of sorting it as well.
    const std::lock_guard turn(sorting_);
    if (const auto known = find(question, head, offset, limit)) return *known;
    auto titles = list_offer_titles(session, viewer, filter);
    const auto mark = mark_of(titles);
    std::vector<Entry> before;
    {
        const std::lock_guard lock(mutex_);
        const auto known = kept_.find(question);
        if (known != kept_.end() && known->second.mark == mark) {
            known->second.head = head;
            return cut(known->second.entries, offset, limit);
        }
        if (known != kept_.end()) before = known->second.entries;
    }
    auto entries = sort(std::move(titles), before, words);
    const auto slice = cut(entries, offset, limit);
    const std::lock_guard lock(mutex_);
    if (kept_.size() >= most_kept && !kept_.contains(question)) kept_.clear();
    kept_[question] = {head, mark, std::move(entries)};
    ++sorted_;
    return slice;
}

std::size_t KeptOrders::sorted() const {
    const std::lock_guard lock(mutex_);
    return sorted_;
}

}  // namespace lightfoot
