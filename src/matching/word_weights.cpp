#include "matching/word_weights.hpp"

namespace lightfoot {

std::int64_t& WordWeights::operator[](std::uint32_t word) {
    auto at = place_of(word);
    if (places_[at].taken) return places_[at].weight;
    if (++taken_ * 2 > places_.size()) {
        grow();
        at = place_of(word);
    }
    places_[at] = {0, word, true};
    return places_[at].weight;
}

void WordWeights::grow() {
    std::vector<Place> bigger(places_.size() * 2);
    bigger.swap(places_);
    for (const auto& place : bigger)
        if (place.taken) places_[place_of(place.word)] = place;
}

}  // namespace lightfoot
