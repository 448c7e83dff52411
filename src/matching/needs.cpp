// For a provider: the open needs that its offers could answer. Needs are put into tiers, and within a tier
// they stay in the order in which they came, because an order among needs would be an order among States.

#include "matching/shortlist.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

bool could_answer(const Outcome& outcome) {
    return outcome.code == OutcomeCode::listed || outcome.code == OutcomeCode::below_the_cut;
}

}  // namespace

std::vector<AnswerableNeed> needs_for(const Matcher& matcher, InstitutionId provider,
                                      std::span<const NeedQuery> open_needs) {
    std::vector<AnswerableNeed> out;
    for (std::size_t i = 0; i < open_needs.size(); ++i) {
        std::optional<Outcome> best;
        for (const auto& offer : matcher.offers()) {
            if (offer.provider != provider) continue;
            auto outcome = matcher.outcome(open_needs[i], offer.id, most_candidates);
            if (could_answer(outcome) && (!best || outcome.place < best->place)) best = std::move(outcome);
        }
        if (best) out.push_back({i, std::move(best->candidate)});
    }
    std::stable_sort(out.begin(), out.end(), [](const AnswerableNeed& a, const AnswerableNeed& b) {
        return a.best.tier < b.best.tier;
    });
    return out;
}

}  // namespace lightfoot
