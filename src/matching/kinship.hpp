#pragma once
// How near two topics of the vocabulary are: the same, one above or below the other, or children of the same parent.

#include "matching/vocabulary.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace lightfoot {

// In quarters, so that sums stay whole.
inline constexpr int same_topic = 4, above_or_below = 2, sibling_topic = 1;

struct Kin {
    std::uint32_t topic = 0;  // position in Vocabulary::topics()
    int nearness = 0;         // above_or_below at any distance, or sibling_topic
    bool operator==(const Kin&) const = default;
};

// Const after construction.
class Kinship {
public:
    explicit Kinship(const Vocabulary& vocabulary);
    std::span<const Kin> of(std::uint32_t topic) const { return kin_[topic]; }  // by topic, without itself
    int nearness(std::uint32_t a, std::uint32_t b) const;                       // 0 where they are not kin

private:
    std::vector<std::vector<Kin>> kin_;
};

}  // namespace lightfoot
