#pragma once
// What the words of a text add up to, by topic of the vocabulary. Most topics are met by none of them:
// looking through the sums and emptying them costs what was met, not what there is.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace lightfoot {

class TopicSums {
public:
    explicit TopicSums(std::size_t topics) : sums_(topics), met_((topics + 63) / 64) {}
    void add(std::uint32_t topic, std::int64_t amount) {
        sums_[topic] += amount;
        met_[topic / 64] |= std::uint64_t(1) << topic % 64;
    }
    template <class Use>
    void each(Use use) const {  // by topic
        for (std::size_t i = 0; i < met_.size(); ++i)
            for (auto rest = met_[i]; rest != 0; rest &= rest - 1) {
                const auto topic = std::uint32_t(i * 64) + std::uint32_t(std::countr_zero(rest));
                use(topic, sums_[topic]);
            }
    }
    void clear() {
        each([this](std::uint32_t topic, std::int64_t) { sums_[topic] = 0; });
        std::fill(met_.begin(), met_.end(), 0);
    }

private:
    std::vector<std::int64_t> sums_;
    std::vector<std::uint64_t> met_;  // a bit for each topic
};

}  // namespace lightfoot
