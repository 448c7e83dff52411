#pragma once
// Numbers found by a hash of 64 bits, without what it is the hash of: of ten million different things two
// have the same hash by a chance of one in 300 000, and then one of them is taken for the other. For what is
// read by the million, and where that would only be one word too many among those of a programme.

#include "base/large_pages.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lightfoot {

std::uint64_t hash_of(std::string_view text, std::uint8_t seed);  // XXH3; never 0

class HashedNumbers {
public:
    struct Place {
        std::uint64_t hash = 0;  // 0: nothing is there
        std::uint32_t number = 0;
    };
    // `hash` is not 0. Where nothing is there, fill() may be called with the place.
    Place& find(std::uint64_t hash) { return places_[place_of(hash)]; }
    const Place& find(std::uint64_t hash) const { return places_[place_of(hash)]; }
    void fetch(std::uint64_t hash) const { __builtin_prefetch(&places_[hash >> 20 & (places_.size() - 1)]); }
    void fill(Place& place, Place with) {  // may move all others
        place = with;
        if (++taken_ * 2 > places_.size()) grow();
    }
    std::size_t bytes() const { return places_.size() * sizeof(Place); }

private:
    std::size_t place_of(std::uint64_t hash) const {
        const std::size_t mask = places_.size() - 1;
        for (std::size_t at = hash >> 20 & mask;; at = (at + 1) & mask)
            if (places_[at].hash == hash || places_[at].hash == 0) return at;
    }
    void grow() {
        LargeVector<Place> old(places_.size() * 2);
        old.swap(places_);
        for (const Place& place : old)
            if (place.hash != 0) find(place.hash) = place;
    }
    LargeVector<Place> places_ = LargeVector<Place>(1 << 10);  // found linearly; at most half are taken
    std::size_t taken_ = 0;
};

}  // namespace lightfoot
