#include "index/known_bands.hpp"

#include <algorithm>

namespace lightfoot {

const KnownBands::Kept* KnownBands::find(const std::vector<Band>& bands) const {
    const auto found =
        std::find_if(kept_.begin(), kept_.end(), [&](const Kept& one) { return one.bands == bands; });
    return found == kept_.end() ? nullptr : &*found;
}

KnownMasks KnownBands::get(const std::vector<Band>& bands,
                           const std::function<std::vector<BandMasks>()>& make) {
    {
        const std::lock_guard lock(mutex_);
        if (const auto* known = find(bands)) return known->masks;
    }
    auto made = make();
    const std::lock_guard lock(mutex_);
    if (const auto* known = find(bands)) return known->masks;
    ++number_;
    for (auto& one : made) one.number = number_;
    if (kept_.size() == most_kept) kept_.erase(kept_.begin());
    kept_.push_back({bands, std::make_shared<std::vector<BandMasks>>(  // tidy(calls): docs/decisions/0190
                                std::move(made))});
    return kept_.back().masks;
}

}  // namespace lightfoot
