#include "index/group_reader.hpp"

#include <algorithm>
#include <bit>

namespace lightfoot {

namespace {

constexpr std::uint64_t most_occurrences = 0x0FFF'FFFF;
constexpr std::uint64_t short_beside = 24;  // so many times fewer postings than documents

std::uint32_t added(std::uint32_t sum, std::uint32_t each, std::uint32_t count) {
    return std::uint32_t(std::min(sum + std::uint64_t(each) * count, most_occurrences));
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

inline void GroupReader::add(std::vector<GroupPosting>& postings, std::uint32_t fields,
                             std::uint32_t document, std::uint8_t field, std::uint32_t count) const {
    if (!(fields >> field & 1) || !visible_.contains(document)) return;
    const std::uint32_t each = tables_[field][segment_.field_length_code(field, document)];
    if (each == 0) return;
    if (postings.empty() || postings.back().document != document) postings.push_back({document, 0});
    postings.back().occurrences = added(postings.back().occurrences, each, count);
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

std::vector<GroupPosting> GroupReader::read_of(const PostingList& list, std::uint32_t fields,
                                               std::span<const std::uint32_t> wanted) const {
    std::vector<GroupPosting> postings;
    fields &= all_fields();
    list.for_each_of(wanted, [&](std::uint32_t document, std::uint8_t field, std::uint32_t count) {
        add(postings, fields, document, field, count);
    });
    return postings;
}

// Lists that are short beside the segment are put together by merging, two at a time.
std::vector<GroupPosting> GroupReader::merge_many(std::span<const PostingList> lists,
                                                  std::uint32_t fields) const {
    if (lists.size() == 1) {
        std::vector<GroupPosting> postings;
        postings.reserve(lists[0].count());
        lists[0].for_each([&](std::uint32_t document, std::uint8_t field, std::uint32_t count) {
            add(postings, fields, document, field, count);
        });
        return postings;
    }
    const auto left = merge_many(lists.first(lists.size() / 2), fields);
    const auto right = merge_many(lists.subspan(lists.size() / 2), fields);
    std::vector<GroupPosting> merged;
    merged.reserve(left.size() + right.size());
    for (auto a = left.begin(), b = right.begin(); a != left.end() || b != right.end();) {
        if (b == right.end() || (a != left.end() && a->document < b->document))
            merged.push_back(*a++);
        else if (a == left.end() || b->document < a->document)
            merged.push_back(*b++);
        else
            merged.push_back({a->document, added(a->occurrences, b++->occurrences, 1)}), ++a;
    }
    return merged;
}

std::vector<GroupPosting> GroupReader::read_many(std::span<const PostingList> lists, std::uint32_t fields) {
    std::uint64_t total = 0;
    for (const auto& list : lists) total += list.count();
    if (total * short_beside < segment_.document_count()) return merge_many(lists, fields);
    sums_.resize(segment_.document_count());
    std::vector<std::uint64_t> touched(visible_.bits.size());
    for (const auto& list : lists) {
        list.for_each([&](std::uint32_t document, std::uint8_t field, std::uint32_t count) {
            if (!(fields >> field & 1)) return;
            const std::uint32_t each = tables_[field][segment_.field_length_code(field, document)];
            if (each == 0) return;
            sums_[document] = added(sums_[document], each, count);
            touched[document >> 6] |= std::uint64_t(1) << (document & 63);
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
