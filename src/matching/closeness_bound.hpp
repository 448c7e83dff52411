#pragma once
// How close a gist can be to one at most, for a look at very many of them.

#include "matching/gist.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace lightfoot {

// Never less than Closeness::to, seldom more than a hundredth above: both products are added up in the two
// halves of one number. What it lets through is weighed exactly.
class ClosenessBound {
public:
    explicit ClosenessBound(const Closeness& closeness) : ClosenessBound(closeness, all_weights) {}
    // For gists whose weights, put together, are never above `weights`: the fewer, the closer the bound.
    ClosenessBound(const Closeness& closeness, std::uint64_t weights);

    // So that both() knows them, too: topics that nobody asks for, which count nothing.
    void cover(std::size_t topics) { both_.resize(std::max(both_.size(), topics)); }
    // Of a weight of one, by topic: two numbers in the halves of one. Sums of them that weigh no more than
    // `weights` go apart by plain() and kin(), which a gist's own lengths have still to divide.
    std::span<const std::uint64_t> both() const { return both_; }
    std::uint64_t plain(std::uint64_t sums) const { return (sums >> 32) * plain_unit_; }
    std::uint64_t kin(std::uint64_t sums) const { return (sums & half) * kin_unit_; }

    // Lengths are above zero for a gist that is not empty.
    std::int64_t of(std::span<const SmallGistTopic> gist, const GistLength& length) const {
        std::uint64_t sums = 0;
        for (const auto& one : gist) sums += both_[one.topic] * one.weight;
        if (!sums) return 0;
        return std::int64_t(plain(sums) / std::uint64_t(length.plain) +
                            kin(sums) / std::uint64_t(length.with_kin)) +
               2;
    }

private:
    static constexpr std::uint64_t half = 0xffff'ffff;
    static constexpr std::uint64_t all_weights =
        most_gist_topics * std::numeric_limits<decltype(SmallGistTopic::weight)>::max();
    std::vector<std::uint64_t> both_;  // by topic: of the topic alone, and below it with kin; rounded up
    std::uint64_t plain_unit_ = 0, kin_unit_ = 0;  // what one of a half stands for, rounded up
};

}  // namespace lightfoot
