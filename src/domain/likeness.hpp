#pragma once
// A person's word on whether two published programmes are one. The software only proposes it; the word is
// remembered by the programmes' handles, so that it holds however often they are read again, and can be
// taken back.

#include "base/id.hpp"
#include "base/result.hpp"
#include "domain/account.hpp"
#include "domain/change.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

using LikenessId = Id<struct LikenessTag>;

enum class LikenessAnswer { same, different };
std::string_view name_of(LikenessAnswer);
std::optional<LikenessAnswer> likeness_answer(std::string_view name);

struct LikenessDecision {
    LikenessId id;
    Space space = Space::real;
    InstitutionId holds_for;  // the State whose people said so, for its own eyes; none: for everybody
    std::string one, other;   // handles, the smaller first
    LikenessAnswer answer = LikenessAnswer::same;
    AccountId by;
    Time at;
    std::optional<Time> undone_at;
    AccountId undone_by;
    bool operator==(const LikenessDecision&) const = default;
};

// By the secretariat for everybody; by the people of a State for themselves, because what they join can tell
// what they are looking for.
Result<Change<LikenessDecision>> decide_likeness(const Viewer& viewer, std::string one, std::string other,
                                                 std::optional<LikenessAnswer> answer, Time now);
// By the side that said it.
Result<Change<LikenessDecision>> undo_likeness(const LikenessDecision& decision, const Viewer& viewer,
                                               Time now);
bool may_decide_likeness(const Viewer& viewer);
// In the history of the institution that says it. Which programmes a State joined is not in it: the
// secretariat reads these histories.
Event event_of(const LikenessDecision& decision, const Viewer& viewer, std::string verb, Time now);

}  // namespace lightfoot
