#pragma once
// Where a programme works, from everything it says of itself: countries, regions and, where it states no
// country, the States and regions that its words name.

#include "domain/activity.hpp"
#include "matching/places.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct ProgrammeReach {
    std::vector<std::string> states;   // alpha-3, sorted
    std::vector<std::string> regions;  // ids of Places, sorted; without the world
    bool world = false;                // developing countries, or the world, without further word
    bool elsewhere = false;            // states a country that the tables do not know
    bool by_words = false;             // some of it rests on the words of its texts alone
    bool operator==(const ProgrammeReach&) const = default;
};
// With a table of terms and the memory of its places, where activities come by the million.
struct ReachTerms {
    TermTable* table = nullptr;
    Places::Memory* memory = nullptr;
};
ProgrammeReach reach_of(const Activity& activity, const Places& places, const ReachTerms& terms = {});

// How a programme's reach stands to one State, the nearest first.
enum class ReachStanding {
    here,        // works in the State, and in at most three
    among_many,  // in the State and more than two others
    region,      // in a region that includes it
    world,       // everywhere, or nowhere in particular
    unknown,     // nothing said of where
    elsewhere,   // in other places only
};
inline constexpr std::size_t few_states = 3;
ReachStanding standing_of(const ProgrammeReach& reach, std::string_view state, const Places& places);

// The region of Places that stands for a code of a list of regions; empty: none does. `vocabulary` as IATI
// numbers it: empty or "1" the OECD's, "2" the United Nations' (M49).
std::vector<std::string> regions_of_code(std::string_view vocabulary, std::string_view code);
inline constexpr std::string_view the_world = "world";

}  // namespace lightfoot
