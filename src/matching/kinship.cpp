#include "matching/kinship.hpp"

#include <algorithm>
#include <map>

namespace lightfoot {

namespace {

// All topics above `topic`, at any distance. The vocabulary has no cycles (checked when it was read).
void collect_above(const Vocabulary& vocabulary, const Topic& topic, std::map<std::uint32_t, int>& kin) {
    for (const auto& id : topic.broader) {
        const auto above = std::uint32_t(*vocabulary.position(id));
        if (kin[above] == above_or_below) continue;
        kin[above] = above_or_below;
        collect_above(vocabulary, vocabulary.topics()[above], kin);
    }
}

}  // namespace

int weight_of(Facet facet) {
    switch (facet) {
        case Facet::subject: return 4;
        case Facet::material: return 3;
        case Facet::institution:
        case Facet::obligation: return 2;
        case Facet::modality: return 0;
    }
    return 0;
}

Kinship::Kinship(const Vocabulary& vocabulary) {
    const auto topics = vocabulary.topics();
    std::vector<std::map<std::uint32_t, int>> kin(topics.size());
    for (std::uint32_t i = 0; i < topics.size(); ++i) {
        std::map<std::uint32_t, int> above;
        collect_above(vocabulary, topics[i], above);
        auto& list = above_.emplace_back();
        for (const auto& [other, nearness] : above) {
            kin[i][other] = kin[other][i] = nearness;
            list.push_back(other);
        }
    }
    for (const auto& parent : topics)
        for (const auto& a : parent.narrower)
            for (const auto& b : parent.narrower)
                if (a != b)
                    kin[*vocabulary.position(a)].try_emplace(std::uint32_t(*vocabulary.position(b)),
                                                             sibling_topic);
    for (std::uint32_t i = 0; i < topics.size(); ++i)
        for (const auto& id : topics[i].related) {
            const auto other = std::uint32_t(*vocabulary.position(id));
            if (other == i) continue;
            kin[i].try_emplace(other, related_topic);
            kin[other].try_emplace(i, related_topic);
        }
    general_.resize(topics.size());
    for (const char* id : general_topics)
        if (const auto at = vocabulary.position(id)) general_[*at] = true;
    for (const auto& each : kin) {
        auto& list = kin_.emplace_back();
        for (const auto& [topic, nearness] : each) list.push_back({topic, nearness});
    }
    for (std::uint32_t i = 0; i < kin_.size(); ++i) {
        nearness_.resize(nearness_.size() + kin_.size());
        const auto row = nearness_.end() - std::ptrdiff_t(kin_.size());
        row[i] = same_topic;
        for (const auto& [topic, nearness] : kin_[i]) row[topic] = std::uint8_t(nearness);
    }
}

bool Kinship::is_below(std::uint32_t lower, std::uint32_t upper) const {
    return std::binary_search(above_[lower].begin(), above_[lower].end(), upper);
}

}  // namespace lightfoot
