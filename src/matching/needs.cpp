// For a provider: the open needs that its offers could answer. Needs are put into tiers, and within a tier
// they stay in the order in which they came, because an order among needs would be an order among States.

#include "matching/shortlist.hpp"

#include <algorithm>

namespace lightfoot {

std::vector<AnswerableNeed> needs_for(
    std::span<const NeedQuery> open_needs,
    const std::function<std::optional<Candidate>(const NeedQuery&)>& best) {
    std::vector<AnswerableNeed> out;
    for (std::size_t i = 0; i < open_needs.size(); ++i)
        if (auto found = best(open_needs[i])) out.push_back({i, std::move(*found)});
    std::stable_sort(out.begin(), out.end(), [](const AnswerableNeed& a, const AnswerableNeed& b) {
        return a.best.tier < b.best.tier;
    });
    return out;
}

}  // namespace lightfoot
