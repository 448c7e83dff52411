#pragma once
// What the verbs of letters share.

#include "domain/verbs/letter.hpp"

namespace lightfoot {

LetterChange letter_change(const Letter& before, Letter after, std::string verb, AccountId actor, Time now);
// The secretariat, as long as it is a draft.
Result<void> may_write(const Letter& letter, const Viewer& viewer);

}  // namespace lightfoot
