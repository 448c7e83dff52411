#include "index/facet_totals.hpp"

namespace lightfoot {

// Both by value.
void FacetTotals::add_here(std::vector<Counted>& to) {
    if (to.empty()) return to.swap(here_);
    all_.clear();
    auto at = to.begin();
    for (const auto& one : here_) {
        int order = -1;
        while (at != to.end() && (order = at->value.compare(one.value)) < 0) all_.push_back(*at++);
        all_.push_back(one);
        if (at != to.end() && order == 0) all_.back().count += at++->count;
    }
    all_.insert(all_.end(), at, to.end());
    to.swap(all_);
}

std::vector<FacetCount> FacetTotals::take() const {
    std::vector<FacetCount> counts;
    for (const auto& [facet, values] : totals_)
        for (const auto& one : values) counts.push_back({facet, std::string(one.value), one.count});
    return counts;
}

}  // namespace lightfoot
