#include "index/group_reader.hpp"

#include <algorithm>
#include <bit>

namespace lightfoot {

namespace {

constexpr std::uint64_t most_occurrences = 0x0FFF'FFFF;

std::uint32_t added(std::uint32_t sum, std::uint32_t each, std::uint32_t count) {
    return std::uint32_t(std::min(sum + std::uint64_t(each) * count, most_occurrences));
}

}  // namespace

std::vector<GroupPosting> GroupReader::read(std::span<const PostingList> lists, std::uint32_t fields) {
    if (lists.empty()) return {};
    return lists.size() == 1 ? read_one(lists[0], usable(fields)) : read_many(lists, usable(fields));
}

std::vector<GroupPosting> GroupReader::read_one(const PostingList& list, std::uint32_t fields) const {
    std::vector<GroupPosting> postings;
    postings.reserve(list.count());
    list.for_each([&](std::uint32_t document, std::uint8_t field, std::uint32_t count) {
        if (!(fields >> field & 1) || !visible_.contains(document)) return;
        const std::uint32_t each = tables_[field][segment_.field_length_code(field, document)];
        if (each == 0) return;
        if (postings.empty() || postings.back().document != document) postings.push_back({document, 0});
        postings.back().occurrences = added(postings.back().occurrences, each, count);
    });
    return postings;
}

std::vector<GroupPosting> GroupReader::read_many(std::span<const PostingList> lists, std::uint32_t fields) {
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
