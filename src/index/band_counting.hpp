#pragma once
// Which bands of a query documents lie in, and how many lie in each.

#include "index/query.hpp"
#include "index/segment.hpp"

#include <cstdint>
#include <vector>

namespace lightfoot {

using BandMask = std::uint8_t;                  // bit b: it lies in band b
using BandCounts = std::vector<std::uint32_t>;  // how many documents have each mask
inline constexpr std::size_t every_mask = 256;

// The columns that the bands look at are read once for each document. At most max_query_bands.
class BandReader {
public:
    // The segment outlives it.
    BandReader(const Segment& segment, const std::vector<Band>& bands);
    BandMask mask(std::uint32_t document);

private:
    struct Limits {
        std::size_t value = 0;  // place in values_
        std::int64_t least = 0, most = 0;
    };
    const Segment& segment_;
    std::vector<std::uint8_t> columns_;
    std::vector<std::int64_t> values_;  // of the document at hand, one for each of columns_
    std::vector<std::vector<Limits>> bands_;
};

// Of all documents of a segment.
struct BandMasks {
    std::uint64_t number = 0;  // the same for the same bands
    std::vector<BandMask> of_document;
    BandCounts counts;
};
BandMasks masks_of(const Segment& segment, const std::vector<Band>& bands);

// `masks`: null where they are not known.
BandCounts count_masks(const Segment& segment, const std::vector<Band>& bands, const BandMasks* masks,
                       const std::vector<std::uint32_t>& documents);
std::uint64_t count_of_band(const BandCounts& counts, std::size_t band);

}  // namespace lightfoot
