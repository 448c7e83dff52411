#pragma once
// What of each pack still stands, and small or half-empty packs put together into one, so that an index that
// is brought up to date every night does not fall into ever more pieces.

#include "programmes/generation.hpp"
#include "programmes/identities.hpp"

#include <span>
#include <vector>

namespace lightfoot {

struct PackState {
    std::uint64_t pack = 0;
    std::uint32_t documents = 0;
    std::vector<std::uint32_t> removed;  // documents that do not stand
    std::vector<std::uint32_t> unknown;  // of them those that no identity leads to: they can never come back
    std::uint32_t known() const { return documents - std::uint32_t(unknown.size()); }
};

// In the order of `packs`, without those of which nothing is known any more.
Result<std::vector<PackState>> states_of(const ProgrammeFiles& files, std::span<const std::uint64_t> packs,
                                         std::span<const ActivityIdentity> rows);

struct MergeRules {
    std::uint32_t small = 60'000;  // packs with fewer known activities are put together …
    std::size_t most_small = 4;  // … when there are more than so many; one of which half is unknown always
};
// Which of them to put together into one; empty: none.
std::vector<std::size_t> packs_to_merge(std::span<const PackState> states, const MergeRules& rules);

// Writes what is known of these packs as pack `number`.
Result<void> merge_packs(const ProgrammeFiles& files, std::span<const PackState* const> packs,
                         std::uint64_t number);

}  // namespace lightfoot
