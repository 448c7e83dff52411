#include "index/passing.hpp"

#include "base/result.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

DocumentBits of_filter(const Segment& segment, const Filter& filter) {
    auto bits = no_documents(segment);
    for (const auto& value : filter.any_of)
        if (const auto* found = segment.find_value(filter.facet, value)) add_to(bits, *found);
    return bits;
}

DocumentBits of_range(const Segment& segment, const Range& range) {
    auto bits = no_documents(segment);
    for (std::uint32_t document = 0; document < segment.document_count(); ++document)
        if (within(segment, range, document)) add_to(bits, document);
    return bits;
}

DocumentBits bits_of(const Segment& segment, const std::vector<std::uint32_t>& documents) {
    auto bits = no_documents(segment);
    for (const auto document : documents) add_to(bits, document);
    return bits;
}

// Sorted. A key is looked for from where the one before it was found.
std::vector<std::uint32_t> documents_with(const Segment& segment, const std::vector<std::int64_t>& keys) {
    std::vector<std::uint32_t> documents;
    if (segment.document_count() == 0) return documents;
    const auto least = segment.key(0), most = segment.key(segment.document_count() - 1);
    std::uint32_t last = 0;
    for (const auto key : keys) {
        if (key < least || key > most) continue;
        const auto document = segment.find_key(key, segment.key(last) <= key ? last : 0);
        if (!document) continue;
        documents.push_back(*document);
        last = *document;
    }
    std::sort(documents.begin(), documents.end());
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
    return documents;
}

}  // namespace

// Some hundreds at a time: one by one they take ten times as long.
void add_to(DocumentBits& bits, const Roaring& documents) {
    roaring_uint32_iterator_t at;
    roaring_init_iterator(&documents.roaring, &at);
    std::uint32_t some[512];
    while (const auto count = roaring_read_uint32_iterator(&at, some, std::size(some)))
        for (std::uint32_t i = 0; i < count; ++i) add_to(bits, some[i]);
}

bool within(const Segment& segment, const Range& range, std::uint32_t document) {
    const std::int64_t value = segment.column(range.column, document);
    return value != no_value && value >= range.least && value <= range.most;
}

Passing::Passing(const Segment& segment, const Query& query) {
    for (const auto& range : query.ranges) LIGHTFOOT_ASSERT(range.column < segment.schema().columns);
    for (const auto& filter : query.filters) parts_.push_back({filter.facet, 0, of_filter(segment, filter)});
    if (query.counts_all())
        for (const auto& range : query.ranges)
            parts_.push_back({std::nullopt, range.choice, of_range(segment, range)});
    if (!query.keys.empty()) {
        keyed_ = documents_with(segment, query.keys);
        parts_.push_back({std::nullopt, 0, bits_of(segment, *keyed_)});
    }
    all_ = all_but([](const Part&) { return false; });
}

std::optional<DocumentBits> Passing::without(std::uint8_t facet) const {
    return all_but([facet](const Part& part) { return part.facet == facet; });
}

std::optional<DocumentBits> Passing::without_choice(std::uint8_t choice) const {
    return all_but([choice](const Part& part) { return part.choice == choice; });
}

template <class LeftOut>
std::optional<DocumentBits> Passing::all_but(LeftOut left_out) const {
    std::optional<DocumentBits> passing;
    for (const auto& part : parts_) {
        if (left_out(part)) continue;
        if (passing)
            meet(*passing, part.documents);
        else
            passing = part.documents;
    }
    return passing;
}

}  // namespace lightfoot
