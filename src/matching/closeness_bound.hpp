#pragma once
// How close a gist can be to one at most, for a look at very many of them.

#include "matching/gist.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace lightfoot {

// Never less than Closeness::to, seldom more than a hundredth above. Both products are added up in the two
// halves of one number, and lengths divide in floating point: what it lets through is weighed exactly.
class ClosenessBound {
public:
    explicit ClosenessBound(const Closeness& closeness);

    // Lengths are above zero for a gist that is not empty.
    std::int64_t of(std::span<const SmallGistTopic> gist, const GistLength& length) const {
        std::uint64_t sums = 0;
        for (const auto& one : gist) sums += both_[one.topic] * one.weight;
        const auto plain = float(std::int64_t(sums >> 32)) / float(length.plain);
        const auto kin = float(std::int64_t(sums & half)) / float(length.with_kin);
        return sums ? std::int64_t(plain * plain_unit_ + kin * kin_unit_) + 1 : 0;
    }

private:
    static constexpr std::uint64_t half = 0xffff'ffff;
    std::vector<std::uint64_t> both_;  // by topic: of the topic alone, and below it with kin; rounded up
    float plain_unit_ = 0, kin_unit_ = 0;
};

}  // namespace lightfoot
