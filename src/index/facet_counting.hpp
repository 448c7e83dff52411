#pragma once
// How many of a set of documents have each value of a facet.

#include "index/segment.hpp"

#include <cstdint>
#include <vector>

namespace lightfoot {

// For several facets of one set. Where it holds more than half of the segment's documents, the others are
// counted and taken from all: a word that stands in most documents costs no more than one that stands in few.
class FacetCounting {
public:
    // `documents` ascending; segment and documents outlive it.
    FacetCounting(const Segment& segment, const std::vector<std::uint32_t>& documents);
    FacetCounting(const FacetCounting&) = delete;
    // `counts`: one for each of Segment::values_of(facet), in their order.
    void count(const Segment::DocumentValues& values, std::vector<std::uint64_t>& counts) const;

private:
    const Segment& segment_;
    std::vector<std::uint32_t> others_;
    const std::vector<std::uint32_t>* counted_;
};

}  // namespace lightfoot
