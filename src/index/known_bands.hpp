#pragma once
// The masks of bands that are asked for again and again, as those of a day are. Belongs to one state of the
// index; bounded.

#include "index/band_counting.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace lightfoot {

// By segment. A search holds them while another one makes room: none of them is their owner.
using KnownMasks = std::shared_ptr<const std::vector<BandMasks>>;  // tidy(calls): docs/decisions/0190

// Safe for several threads at once.
class KnownBands {
public:
    static constexpr std::size_t most_kept = 4;  // a byte for each document in each
    // Made where they are not known; two threads may make them at once, and one of both is kept.
    KnownMasks get(const std::vector<Band>& bands, const std::function<std::vector<BandMasks>()>& make);

private:
    struct Kept {
        std::vector<Band> bands;
        KnownMasks masks;
    };
    const Kept* find(const std::vector<Band>& bands) const;

    std::mutex mutex_;
    std::vector<Kept> kept_;  // the oldest first
    std::uint64_t number_ = 0;
};

}  // namespace lightfoot
