#include "domain/verbs/letter.hpp"
#include "domain/verbs/letter_rules.hpp"

namespace lightfoot {

LetterChange draft_letter(Letter drafted, AccountId actor, Time now) {
    drafted.id = LetterId::make();
    drafted.drafted_at = now;
    return letter_change(Letter{}, std::move(drafted), "drafted", actor, now);
}

}  // namespace lightfoot
