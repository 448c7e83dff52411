#include "index/group_reader.hpp"

#include <algorithm>
#include <bit>
#include <limits>

namespace lightfoot {

namespace {

constexpr std::uint64_t most_occurrences = 0x0FFF'FFFF;
constexpr std::uint64_t short_beside = 24;  // so many times fewer postings than documents

std::uint32_t added(std::uint32_t sum, std::uint32_t each, std::uint32_t count) {
    return std::uint32_t(std::min(sum + std::uint64_t(each) * count, most_occurrences));
}

// Both ascending by document; appends.
void merge(std::span<const GroupPosting> a, std::span<const GroupPosting> b, std::vector<GroupPosting>& to) {
    std::size_t i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i].document < b[j].document)
            to.push_back(a[i++]);
        else if (b[j].document < a[i].document)
            to.push_back(b[j++]);
        else
            to.push_back({a[i].document, added(a[i++].occurrences, b[j++].occurrences, 1)});
    }
    to.insert(to.end(), a.begin() + std::ptrdiff_t(i), a.end());
    to.insert(to.end(), b.begin() + std::ptrdiff_t(j), b.end());
}

}  // namespace

std::optional<std::uint64_t> GroupReader::count(std::span<const PostingList> lists,
                                                std::uint32_t fields) const {
    if (lists.empty()) return 0;
    if (lists.size() > 1 || !visible_.all) return std::nullopt;
    for (std::uint8_t field = 0; field < segment_.schema().fields; ++field)
        if (!(fields >> field & 1) || tables_[field][0] == 0) return std::nullopt;
    return lists[0].count();
}

// What one occurrence counts; 0: nothing.
inline std::uint32_t GroupReader::wanted(std::uint32_t fields, std::uint32_t document,
                                         std::uint8_t field) const {
    if (!(fields >> field & 1) || !(visible_.all || visible_.contains(document))) return 0;
    return each(field, document);
}

inline void GroupReader::add(std::vector<GroupPosting>& postings, std::uint32_t fields,
                             std::uint32_t document, std::uint8_t field, std::uint32_t count) const {
    const std::uint32_t one = wanted(fields, document, field);
    if (one == 0) return;
    if (postings.empty() || postings.back().document != document) postings.push_back({document, 0});
    postings.back().occurrences = added(postings.back().occurrences, one, count);
}

std::vector<GroupPosting> GroupReader::read(std::span<const PostingList> lists, std::uint32_t fields) {
    fields &= all_fields();
    if (lists.size() > 1) return read_many(lists, fields);
    std::vector<GroupPosting> postings;
    if (lists.empty()) return postings;
    postings.reserve(lists[0].count());
    lists[0].for_each([&](std::uint32_t document, std::uint8_t field, std::uint32_t count) {
        add(postings, fields, document, field, count);
    });
    return postings;
}

// From the rarest list on, each of the others is looked up only where those before it stand.
std::vector<GroupPosting> GroupReader::read_whole(std::span<const PostingList> lists,
                                                  std::uint32_t fields) const {
    std::vector<const PostingList*> rarest_first;
    for (const auto& list : lists) rarest_first.push_back(&list);
    std::stable_sort(rarest_first.begin(), rarest_first.end(),
                     [](const auto* a, const auto* b) { return a->count() < b->count(); });
    std::optional<std::vector<GroupPosting>> whole;
    std::vector<std::uint32_t> documents;
    for (const auto* list : rarest_first) {
        std::vector<GroupPosting> postings;
        const auto take = [&](std::uint32_t document, std::uint8_t field, std::uint32_t count) {
            add(postings, fields, document, field, count);
        };
        if (whole)
            list->for_each_of(documents, take);
        else
            list->for_each(take);
        documents.clear();
        for (std::size_t i = 0, before = 0; i < postings.size(); ++i) {
            documents.push_back(postings[i].document);
            if (!whole) continue;
            while ((*whole)[before].document < postings[i].document) ++before;
            postings[i].occurrences = std::min(postings[i].occurrences, (*whole)[before].occurrences);
        }
        whole = std::move(postings);
    }
    return std::move(whole).value_or(std::vector<GroupPosting>());
}

std::vector<GroupPosting> GroupReader::read(std::span<const PostingList> lists,
                                            std::span<const std::vector<PostingList>> wholes,
                                            std::uint32_t fields) {
    auto all = read(lists, fields);
    if (wholes.empty()) return all;
    std::vector<GroupPosting> of_wholes, both;  // of few documents: they are put together first
    for (const auto& whole : wholes) {
        merge(of_wholes, read_whole(whole, fields & all_fields()), both);
        of_wholes.swap(both);
        both.clear();
    }
    merge(all, of_wholes, both);
    return both;
}

std::vector<GroupPosting> GroupReader::read_of(const PostingList& list, std::uint32_t fields,
                                               std::span<const std::uint32_t> wanted) const {
    std::vector<GroupPosting> postings;
    fields &= all_fields();
    list.for_each_of(wanted, [&](std::uint32_t document, std::uint8_t field, std::uint32_t count) {
        add(postings, fields, document, field, count);
    });
    return postings;
}

std::vector<std::uint32_t> GroupReader::read_among(std::span<const PostingList> lists,
                                                   std::span<const std::vector<PostingList>> wholes,
                                                   std::uint32_t fields,
                                                   std::span<const std::uint32_t> among) const {
    std::vector<std::uint32_t> sums(among.size()), least, one;
    fields &= all_fields();
    const auto read_one = [&](const PostingList& list, std::vector<std::uint32_t>& to) {
        std::size_t at = 0;
        list.for_each_of(among, [&](std::uint32_t document, std::uint8_t field, std::uint32_t count) {
            while (among[at] != document) ++at;
            to[at] = added(to[at], wanted(fields, document, field), count);
        });
    };
    for (const auto& list : lists) read_one(list, sums);
    for (const auto& whole : wholes) {
        least.assign(among.size(), std::numeric_limits<std::uint32_t>::max());
        for (const auto& list : whole) {
            one.assign(among.size(), 0);
            read_one(list, one);
            for (std::size_t i = 0; i < among.size(); ++i) least[i] = std::min(least[i], one[i]);
        }
        for (std::size_t i = 0; i < among.size(); ++i) sums[i] = added(sums[i], least[i], 1);
    }
    return sums;
}

// Lists that are short beside the segment are put together by merging, two neighbours at a time, between two
// runs of memory that are kept from group to group.
std::vector<GroupPosting> GroupReader::merge_many(std::span<const PostingList> lists, std::uint32_t fields) {
    auto& from = merging_[0];
    auto& to = merging_[1];
    from.clear();
    ends_.assign(1, 0);
    for (const auto& list : lists) {
        std::uint32_t last = 0;
        list.for_each([&](std::uint32_t document, std::uint8_t field, std::uint32_t count) {
            const auto one = wanted(fields, document, field);
            if (one == 0) return;
            if (from.size() == ends_.back() || last != document) from.push_back({last = document, 0});
            from.back().occurrences = added(from.back().occurrences, one, count);
        });
        ends_.push_back(from.size());
    }
    while (ends_.size() > 2) {
        to.clear();
        std::size_t kept = 0;
        for (std::size_t i = 0; i + 1 < ends_.size(); i += 2) {
            const auto end = ends_[std::min(i + 2, ends_.size() - 1)];
            merge({from.data() + ends_[i], ends_[i + 1] - ends_[i]},
                  {from.data() + ends_[i + 1], end - ends_[i + 1]}, to);
            ends_[++kept] = to.size();  // what is still to be read stands behind it
        }
        ends_.resize(kept + 1);
        from.swap(to);
    }
    return {from.begin(), from.end()};
}

std::vector<GroupPosting> GroupReader::read_many(std::span<const PostingList> lists, std::uint32_t fields) {
    std::uint64_t total = 0;
    for (const auto& list : lists) total += list.count();
    if (total * short_beside < segment_.document_count()) return merge_many(lists, fields);
    sums_.resize(segment_.document_count());
    auto touched = no_documents(segment_);
    for (const auto& list : lists) {
        list.for_each([&](std::uint32_t document, std::uint8_t field, std::uint32_t count) {
            if (!(fields >> field & 1)) return;
            const std::uint32_t one = each(field, document);
            if (one == 0) return;
            sums_[document] = added(sums_[document], one, count);
            add_to(touched, document);
        });
    }
    std::vector<GroupPosting> postings;
    for (std::size_t word = 0; word < touched.size(); ++word) {
        for (std::uint64_t bits = touched[word]; bits != 0; bits &= bits - 1) {
            const auto document = std::uint32_t(word * 64 + std::size_t(std::countr_zero(bits)));
            if (visible_.contains(document)) postings.push_back({document, sums_[document]});
            sums_[document] = 0;
        }
    }
    return postings;
}

}  // namespace lightfoot
