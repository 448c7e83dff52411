#pragma once
// Weights by a number of 32 bits (a word by its term_hash). Made and thrown away with each question: one run
// of memory, no nodes.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lightfoot {

class WordWeights {
public:
    std::int64_t& operator[](std::uint32_t word);
    std::int64_t find(std::uint32_t word) const { return places_[place_of(word)].weight; }  // 0: it has none
    template <class Use>
    void each(Use use) {  // use(word, weight), which may change it
        for (auto& place : places_)
            if (place.taken) use(place.word, place.weight);
    }
    template <class Use>
    void each(Use use) const {
        for (const auto& place : places_)
            if (place.taken) use(place.word, place.weight);
    }
    std::size_t size() const { return taken_; }

private:
    struct Place {
        std::int64_t weight = 0;
        std::uint32_t word = 0;
        bool taken = false;
    };
    std::size_t place_of(std::uint32_t word) const {
        auto at = word & (places_.size() - 1);
        while (places_[at].taken && places_[at].word != word) at = (at + 1) & (places_.size() - 1);
        return at;
    }
    void grow();
    std::vector<Place> places_ = std::vector<Place>(1 << 9);  // a power of two, at most half of them taken
    std::size_t taken_ = 0;
};

}  // namespace lightfoot
