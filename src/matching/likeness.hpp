#pragma once
// Whether two published programmes could be one, where neither says so: a proposal with its reasons, which a
// person confirms or refuses. Made for the programmes that somebody looks at, never for all.

#include "domain/activity.hpp"
#include "index/index.hpp"
#include "matching/reason.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

// What speaks for it: same words in the titles, a State in common, days that overlap, one named by the
// other among who takes part, the same amount. A State in common is always there, days that lie apart never.
struct Likeness {
    bool same_title = false, near_title = false;
    bool overlap = false;  // both say when, and the days overlap
    bool one_names_the_other = false, name_each_other = false;
    bool same_amount = false;      // committed, within a hundredth
    std::vector<Message> reasons;  // in words, the strongest first
    std::string country;           // ISO 3166-1 alpha-2, the first in common
    bool operator==(const Likeness&) const = default;
};
// Nothing: too little speaks for it.
std::optional<Likeness> likeness(const Activity& one, const Activity& other);

// Keys of programmes in the same State whose titles share words with this one, or who name its reporter; at
// most `count`, without itself.
std::vector<std::int64_t> likeness_candidates(const Index& index, std::int64_t key, const Activity& activity,
                                              std::size_t count);

}  // namespace lightfoot
