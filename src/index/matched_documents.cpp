#include "index/matched_documents.hpp"

#include "base/result.hpp"
#include "index/facet_counting.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

const DocumentBits* pointer(const std::optional<DocumentBits>& bits) { return bits ? &*bits : nullptr; }

}  // namespace

const std::vector<std::uint32_t>& ListedDocuments::within(const DocumentBits* bits,
                                                          std::vector<std::uint32_t>& kept) const {
    if (!bits) return documents;
    kept.clear();
    for (const auto document : documents)
        if (holds(*bits, document)) kept.push_back(document);
    return kept;
}

const std::vector<std::uint32_t>& DocumentsOfBits::within(const DocumentBits* bits,
                                                          std::vector<std::uint32_t>& kept) const {
    return kept = documents_in(documents_, bits);
}

const CommonGroup::Counts* CommonDocuments::known(std::uint8_t facet) {
    return &group_.facet(place_, facet, [&] {
        const auto documents = documents_in(documents_);
        std::vector<std::uint64_t> counts;
        FacetCounting(segment_, documents).count(segment_.values_of(facet), counts);
        return CommonGroup::Counts(counts.begin(), counts.end());
    });
}

const CommonGroup::Counts* AllDocuments::known(std::uint8_t facet) {
    if (!every_) return nullptr;
    const auto& values = segment_.values_of(facet);
    counts_.clear();
    for (std::size_t i = 0; i < values.count; ++i)
        counts_.push_back(std::uint32_t(segment_.values()[values.first + i].documents.cardinality()));
    return &counts_;
}

void count_facets(const Segment& segment, const Query& query, const Passing& passing,
                  MatchedDocuments& matched, FacetTotals& totals) {
    std::vector<std::uint32_t> shown, unfiltered;
    std::optional<FacetCounting> counting;  // of what passes
    std::vector<std::uint64_t> counts;
    for (const std::uint8_t facet : query.facet_counts) {
        LIGHTFOOT_ASSERT(facet < segment.schema().facets);
        const bool has_filter = std::any_of(query.filters.begin(), query.filters.end(),
                                            [&](const Filter& filter) { return filter.facet == facet; });
        const auto& values = segment.values_of(facet);
        const auto without = has_filter ? passing.without(facet) : std::nullopt;
        const bool all = has_filter ? !without : !passing.all();
        if (const auto* known = all ? matched.known(facet) : nullptr) {
            totals.add(segment, facet, values, *known);
            continue;
        }
        if (has_filter) {
            FacetCounting(segment, matched.within(pointer(without), unfiltered)).count(values, counts);
        } else {
            if (!counting) counting.emplace(segment, matched.within(pointer(passing.all()), shown));
            counting->count(values, counts);
        }
        totals.add(segment, facet, values, counts);
    }
}

}  // namespace lightfoot
