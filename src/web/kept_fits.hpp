#pragma once
// What was worked out for a provider: its own offers as the matcher weighs them, and the needs that they could
// answer. Given again while nothing that the finder reads has changed and the day is the same. Any thread may
// call. docs/decisions/0111.

#include "domain/institution.hpp"
#include "matching/shortlist.hpp"
#include "web/finder.hpp"

#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace lightfoot {

class KeptFits {
public:
    // `until`: how far the finder had read when they were worked out.
    std::optional<std::vector<FittingNeed>> find(InstitutionId provider, Date today, std::int64_t until) const;
    void keep(InstitutionId provider, Date today, std::int64_t until, std::vector<FittingNeed> needs);
    void clear();

    static constexpr std::size_t most_kept = 100;

private:
    struct Answer {
        Date today;
        std::int64_t until = 0;
        std::vector<FittingNeed> needs;
    };
    mutable std::mutex mutex_;
    std::unordered_map<std::int64_t, Answer> answers_;  // by provider
};

// Belongs to the matchers of both spaces (an institution has offers in one of them) and is emptied with each of
// their changes.
class OwnOffers {
public:
    std::shared_ptr<const Matcher> of(const Matcher& all, InstitutionId provider);
    void clear();

    static constexpr std::size_t most_kept = 100;

private:
    std::mutex mutex_;
    std::unordered_map<std::int64_t, std::shared_ptr<const Matcher>> matchers_;  // by provider
};

}  // namespace lightfoot
