#include "index/facet_counting.hpp"

namespace lightfoot {

namespace {

std::vector<std::uint32_t> others_than(const std::vector<std::uint32_t>& documents, std::uint32_t count) {
    std::vector<std::uint32_t> others;
    others.reserve(count - documents.size());
    std::uint32_t next = 0;
    for (const auto document : documents) {
        while (next < document) others.push_back(next++);
        next = document + 1;
    }
    while (next < count) others.push_back(next++);
    return others;
}

}  // namespace

FacetCounting::FacetCounting(const Segment& segment, const std::vector<std::uint32_t>& documents)
    : segment_(segment), counted_(&documents) {
    if (documents.size() <= segment.document_count() / 2) return;
    others_ = others_than(documents, segment.document_count());
    counted_ = &others_;
}

// Neighbours often have the same value, and what has just been written is slow to be read: two counts in
// turn.
void FacetCounting::count(const Segment::DocumentValues& values, std::vector<std::uint64_t>& counts) const {
    std::vector<std::uint32_t> turns(2 * (values.count + 1));
    std::size_t turn = 0;
    for (const auto document : *counted_) {
        const auto value = values.of_document[document];
        if (value & Segment::DocumentValues::several)
            for (const auto one : values.list(value)) ++turns[2 * one + turn];
        else
            ++turns[2 * value + turn];
        turn ^= 1;
    }
    counts.assign(values.count, 0);
    for (std::size_t i = 0; i < values.count; ++i)
        counts[i] = std::uint64_t{turns[2 * i]} + turns[2 * i + 1];
    if (counted_ != &others_) return;
    for (std::size_t i = 0; i < values.count; ++i)
        counts[i] = segment_.values()[values.first + i].documents.cardinality() - counts[i];
}

}  // namespace lightfoot
