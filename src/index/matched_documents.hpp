#pragma once
// Which documents of a segment a query finds before its filters, and what they have of each facet.

#include "index/band_counting.hpp"
#include "index/common_groups.hpp"
#include "index/facet_totals.hpp"
#include "index/visibility.hpp"

#include <vector>

namespace lightfoot {

class MatchedDocuments {
public:
    virtual ~MatchedDocuments() = default;
    // Those that are in the bits too (null: all), ascending; `kept` may hold them.
    virtual const std::vector<std::uint32_t>& within(const DocumentBits* bits,
                                                     std::vector<std::uint32_t>& kept) const = 0;
    // What all of them have of a facet, where that is known; else null.
    virtual const CommonGroup::Counts* known(std::uint8_t) { return nullptr; }
    virtual const BandCounts* known(const BandMasks&) { return nullptr; }  // the same of masks of the segment
};

class ListedDocuments final : public MatchedDocuments {
public:
    std::vector<std::uint32_t> documents;
    const std::vector<std::uint32_t>& within(const DocumentBits* bits,
                                             std::vector<std::uint32_t>& kept) const override;
};

// Those that are known as bits.
class DocumentsOfBits : public MatchedDocuments {
public:
    const std::vector<std::uint32_t>& within(const DocumentBits* bits,
                                             std::vector<std::uint32_t>& kept) const override;

protected:
    DocumentsOfBits(const DocumentBits& documents, const Segment& segment)
        : documents_(documents), segment_(segment) {}
    const DocumentBits& documents_;
    const Segment& segment_;
};

// Those of a common group.
class CommonDocuments final : public DocumentsOfBits {
public:
    CommonDocuments(const CommonGroup& group, const Segment& segment, std::size_t place)
        : DocumentsOfBits(group.parts[place].documents, segment), group_(group), place_(place) {}
    const CommonGroup::Counts* known(std::uint8_t facet) override;
    const BandCounts* known(const BandMasks& masks) override;

private:
    const CommonGroup& group_;
    std::size_t place_;
};

// All that the viewer may see.
class AllDocuments final : public DocumentsOfBits {
public:
    AllDocuments(const VisibleDocuments& visible, const Segment& segment)
        : DocumentsOfBits(visible.bits, segment), every_(visible.all) {}
    const CommonGroup::Counts* known(std::uint8_t facet) override;
    const BandCounts* known(const BandMasks& masks) override;

private:
    bool every_;  // of the segment
    CommonGroup::Counts counts_;
};

// Adds what pass the filters; a facet's own is not applied to it.
void count_facets(const Segment& segment, const Query& query, const Passing& passing,
                  MatchedDocuments& matched, FacetTotals& totals);
// The same for the bands of the query: `totals` has one for each. `masks`: of the segment; null: not known.
void count_bands(const Segment& segment, const Query& query, const Passing& passing,
                 MatchedDocuments& matched, const BandMasks* masks, std::vector<std::uint64_t>& totals);

}  // namespace lightfoot
