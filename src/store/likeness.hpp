#pragma once
// What persons said of programmes that could be one. The secretariat's word is everybody's; that of a State
// is found by its own people alone.

#include "domain/likeness.hpp"
#include "store/session.hpp"

#include <string_view>
#include <vector>

namespace lightfoot {

class Store;

// Those that stand, for this viewer, of its space: the State's own word before the secretariat's on the same
// pair. At most limits::likeness_decisions.
std::vector<LikenessDecision> list_likeness(Session& session, const Viewer& viewer);
// About one programme, taken back or not, newest first; at most 100.
std::vector<LikenessDecision> likeness_history(Session& session, const Viewer& viewer,
                                               std::string_view handle);

namespace limits {
inline constexpr int likeness_decisions = 5000;
}

// A word on the same pair that stands already is the conflict likeness.decided.
Result<LikenessDecision> decide_likeness(Store& store, const Viewer& viewer, std::string one,
                                         std::string other, std::optional<LikenessAnswer> answer, Time now);
Result<LikenessDecision> undo_likeness(Store& store, const Viewer& viewer, LikenessId id, Time now);

}  // namespace lightfoot
