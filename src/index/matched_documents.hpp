#pragma once
// Which documents of a segment a query finds before its filters, and what they have of each facet.

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
};

class ListedDocuments final : public MatchedDocuments {
public:
    std::vector<std::uint32_t> documents;
    const std::vector<std::uint32_t>& within(const DocumentBits* bits,
                                             std::vector<std::uint32_t>& kept) const override;
};

// Those of a common group.
class CommonDocuments final : public MatchedDocuments {
public:
    CommonDocuments(const CommonGroup& group, const Segment& segment, std::size_t place)
        : group_(group), segment_(segment), place_(place) {}
    const std::vector<std::uint32_t>& within(const DocumentBits* bits,
                                             std::vector<std::uint32_t>& kept) const override;
    const CommonGroup::Counts* known(std::uint8_t facet) override;

private:
    const CommonGroup& group_;
    const Segment& segment_;
    std::size_t place_;
};

// All that the viewer may see.
class AllDocuments final : public MatchedDocuments {
public:
    AllDocuments(const VisibleDocuments& visible, const Segment& segment)
        : visible_(visible), segment_(segment) {}
    const std::vector<std::uint32_t>& within(const DocumentBits* bits,
                                             std::vector<std::uint32_t>& kept) const override;
    const CommonGroup::Counts* known(std::uint8_t facet) override;

private:
    const VisibleDocuments& visible_;
    const Segment& segment_;
    CommonGroup::Counts counts_;
};

// Adds what pass the filters; a facet's own is not applied to it.
void count_facets(const Segment& segment, const Query& query, const Passing& passing,
                  MatchedDocuments& matched, FacetTotals& totals);

}  // namespace lightfoot
