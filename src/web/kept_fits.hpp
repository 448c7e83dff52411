#pragma once
// What was worked out for a provider: its own offers as the matcher weighs them, and the needs that they
// could answer. Given again while nothing that the finder reads has changed and the day is the same. Any
// thread may call. docs/decisions/0111.

#include "domain/institution.hpp"
#include "matching/shortlist.hpp"
#include "web/finder.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace lightfoot {

class KeptFits {
public:
    // `until`: how far the finder had read when they were worked out.
    std::optional<std::vector<FittingNeed>> find(InstitutionId provider, Date today,
                                                 std::int64_t until) const;
    void keep(InstitutionId provider, Date today, std::int64_t until, std::vector<FittingNeed> needs);

    // The provider's best offer for one need, as long as the need is the same to the letter. `work_out()`
    // gives it where it is not known.
    template <class WorkOut>
    std::optional<Candidate> best(InstitutionId provider, const NeedQuery& query, const WorkOut& work_out) {
        const auto key = std::pair(provider.value, query.need.id.value);
        {
            const std::lock_guard lock(mutex_);
            const auto known = best_.find(key);
            if (known != best_.end() && known->second.query == query) return known->second.candidate;
        }
        auto candidate = work_out();
        const std::lock_guard lock(mutex_);
        if (best_.size() >= most_needs_kept) best_.clear();
        best_.insert_or_assign(key, Best{query, candidate});
        return candidate;
    }
    void clear();

    static constexpr std::size_t most_kept = 100, most_needs_kept = 3000;

private:
    struct Answer {
        Date today;
        std::int64_t until = 0;
        std::vector<FittingNeed> needs;
    };
    struct Best {
        NeedQuery query;
        std::optional<Candidate> candidate;
    };
    mutable std::mutex mutex_;
    std::unordered_map<std::int64_t, Answer> answers_;              // by provider
    std::map<std::pair<std::int64_t, std::int64_t>, Best> best_;  // by provider and need
};

// Belongs to the matchers of both spaces (an institution has offers in one of them) and is emptied with each
// of their changes, while nobody asks.
class OwnOffers {
public:
    const Matcher& of(const Matcher& all, InstitutionId provider);
    void clear();

private:
    std::mutex mutex_;
    std::unordered_map<std::int64_t, std::unique_ptr<const Matcher>> matchers_;  // by provider
};

}  // namespace lightfoot
