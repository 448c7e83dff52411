#pragma once
// The filters, ranges and keys of a query in one segment.

#include "index/query.hpp"
#include "index/segment.hpp"

#include <cstdint>
#include <optional>
#include <roaring/roaring.hh>
#include <vector>

namespace lightfoot {

using DocumentBits = std::vector<std::uint64_t>;  // one for each document of a segment
inline DocumentBits no_documents(const Segment& segment) {
    return DocumentBits((std::size_t(segment.document_count()) + 63) / 64);
}
inline bool holds(const DocumentBits& bits, std::uint32_t document) {
    return bits[document >> 6] >> (document & 63) & 1;
}
inline void add_to(DocumentBits& bits, std::uint32_t document) {
    bits[document >> 6] |= std::uint64_t(1) << (document & 63);
}
inline void meet(DocumentBits& bits, const DocumentBits& others) {
    for (std::size_t word = 0; word < bits.size(); ++word) bits[word] &= others[word];
}
void add_to(DocumentBits& bits, const Roaring& documents);

// Ranges are looked at only where facets are counted; otherwise each document that comes up is asked for its
// own (within).
class Passing {
public:
    Passing(const Segment& segment, const Query& query);
    // nothing: every document passes
    const std::optional<DocumentBits>& all() const { return all_; }
    // Those with the keys of the query, ascending; nothing: it names none.
    const std::optional<std::vector<std::uint32_t>>& keyed() const { return keyed_; }
    // What passes when a facet's own filter is not applied.
    std::optional<DocumentBits> without(std::uint8_t facet) const;
    std::optional<DocumentBits> without_choice(std::uint8_t choice) const;  // of ranges; not 0

private:
    struct Part {
        std::optional<std::uint8_t> facet;
        std::uint8_t choice = 0;
        DocumentBits documents;
    };
    template <class LeftOut>
    std::optional<DocumentBits> all_but(LeftOut left_out) const;
    std::vector<Part> parts_;
    std::optional<std::vector<std::uint32_t>> keyed_;
    std::optional<DocumentBits> all_;
};

bool within(const Segment& segment, const Range& range, std::uint32_t document);

}  // namespace lightfoot
