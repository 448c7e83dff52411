#include "index/band_counting.hpp"

#include "base/result.hpp"

#include <algorithm>

namespace lightfoot {

BandReader::BandReader(const Segment& segment, const std::vector<Band>& bands)
    : segment_(segment), bands_(bands.size()) {
    LIGHTFOOT_ASSERT(bands.size() <= max_query_bands);
    for (std::size_t at = 0; at < bands.size(); ++at)
        for (const auto& range : bands[at].ranges) {
            LIGHTFOOT_ASSERT(range.column < segment.schema().columns);
            const auto found = std::find(columns_.begin(), columns_.end(), range.column);
            bands_[at].push_back(
                {std::size_t(found - columns_.begin()), std::max(range.least, no_value + 1), range.most});
            if (found == columns_.end()) columns_.push_back(range.column);
        }
    values_.resize(columns_.size());
}

BandMask BandReader::mask(std::uint32_t document) {
    for (std::size_t i = 0; i < columns_.size(); ++i) values_[i] = segment_.column(columns_[i], document);
    unsigned mask = 0;
    for (std::size_t at = 0; at < bands_.size(); ++at) {
        const bool within = std::all_of(bands_[at].begin(), bands_[at].end(), [&](const Limits& one) {
            return values_[one.value] >= one.least && values_[one.value] <= one.most;
        });
        mask |= unsigned(within) << at;
    }
    return BandMask(mask);
}

BandMasks masks_of(const Segment& segment, const std::vector<Band>& bands) {
    BandMasks masks{0, {}, BandCounts(every_mask)};
    BandReader reader(segment, bands);
    masks.of_document.reserve(segment.document_count());
    for (std::uint32_t document = 0; document < segment.document_count(); ++document) {
        masks.of_document.push_back(reader.mask(document));
        ++masks.counts[masks.of_document.back()];
    }
    return masks;
}

BandCounts count_masks(const Segment& segment, const std::vector<Band>& bands, const BandMasks* masks,
                       const std::vector<std::uint32_t>& documents) {
    BandCounts counts(every_mask);
    if (masks) {
        for (const auto document : documents) ++counts[masks->of_document[document]];
        return counts;
    }
    BandReader reader(segment, bands);
    for (const auto document : documents) ++counts[reader.mask(document)];
    return counts;
}

std::uint64_t count_of_band(const BandCounts& counts, std::size_t band) {
    std::uint64_t all = 0;
    for (std::size_t mask = 0; mask < counts.size(); ++mask)
        if (mask >> band & 1) all += counts[mask];
    return all;
}

}  // namespace lightfoot
