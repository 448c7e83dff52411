#include "index/matched_documents.hpp"

#include "base/result.hpp"
#include "index/facet_counting.hpp"

#include <algorithm>
#include <map>

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

const BandCounts* CommonDocuments::known(const BandMasks& masks) {
    return &group_.bands(place_, masks.number,
                         [&] { return count_masks(segment_, {}, &masks, documents_in(documents_)); });
}

const BandCounts* AllDocuments::known(const BandMasks& masks) { return every_ ? &masks.counts : nullptr; }

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

void count_bands(const Segment& segment, const Query& query, const Passing& passing,
                 MatchedDocuments& matched, const BandMasks* masks, std::vector<std::uint64_t>& totals) {
    const auto counts_of = [&](const std::optional<DocumentBits>& passed) {
        if (const auto* known = masks && !passed ? matched.known(*masks) : nullptr) return *known;
        std::vector<std::uint32_t> kept;
        return count_masks(segment, query.bands, masks, matched.within(pointer(passed), kept));
    };
    std::map<std::uint8_t, BandCounts> counts;  // by choice; 0: where no range is left out
    for (std::size_t at = 0; at < query.bands.size(); ++at) {
        const auto choice = query.bands[at].choice;
        const bool has_range =
            choice != 0 && std::any_of(query.ranges.begin(), query.ranges.end(),
                                       [&](const Range& range) { return range.choice == choice; });
        auto& known = counts[has_range ? choice : 0];
        if (known.empty()) known = counts_of(has_range ? passing.without_choice(choice) : passing.all());
        totals[at] += count_of_band(known, at);
    }
}

}  // namespace lightfoot
