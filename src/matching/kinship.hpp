#pragma once
// How near two topics of the vocabulary are: the same, one above or below the other, children of the same
// parent, or related.

#include "matching/vocabulary.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace lightfoot {

// In sixteenths, so that sums stay whole. A general topic stands near every other.
inline constexpr int same_topic = 16, above_or_below = 8, sibling_topic = 6, related_topic = 4,
                     general_topic = 1;

// Topics that speak of the resolution as a whole and name no field.
inline constexpr const char* general_topics[] = {"non-proliferation", "resolution-implementation"};

// Law as such belongs to every field and tells little about which one is meant: it stands for half.
inline constexpr const char* cross_cutting_topics[] = {"legal-framework"};

// How much a topic stands for by what it names: the subject is what help is about, the institution where it
// lands; a kind of help is no subject.
int weight_of(Facet facet);

struct Kin {
    std::uint32_t topic = 0;  // position in Vocabulary::topics()
    int nearness = 0;         // above_or_below at any distance, sibling_topic, or related_topic
    bool operator==(const Kin&) const = default;
};

// Const after construction.
class Kinship {
public:
    explicit Kinship(const Vocabulary& vocabulary);
    std::span<const Kin> of(std::uint32_t topic) const { return kin_[topic]; }  // by topic, without itself
    int nearness(std::uint32_t a, std::uint32_t b) const { return nearness_of(a)[b]; }  // 0: not kin
    // To every topic, by topic; to itself same_topic.
    std::span<const std::uint8_t> nearness_of(std::uint32_t topic) const {
        return std::span(nearness_).subspan(std::size_t(topic) * kin_.size(), kin_.size());
    }
    bool is_general(std::uint32_t topic) const { return general_[topic]; }
    bool is_below(std::uint32_t lower, std::uint32_t upper) const;              // at any distance

private:
    std::vector<std::vector<Kin>> kin_;
    std::vector<std::uint8_t> nearness_;
    std::vector<std::vector<std::uint32_t>> above_;  // by topic, sorted
    std::vector<bool> general_;
};

}  // namespace lightfoot
