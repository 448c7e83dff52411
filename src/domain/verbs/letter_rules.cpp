#include "domain/verbs/letter_rules.hpp"

#include "domain/fields.hpp"

namespace lightfoot {

LetterChange letter_change(const Letter& before, Letter after, std::string verb, AccountId actor, Time now) {
    Event event;
    event.subject = Subject::letter;
    event.subject_id = after.id.value;
    event.verb = std::move(verb);
    event.institution = after.requester;
    event.actor = actor;
    event.at = now;
    event.body = difference(fields_of(before), fields_of(after));
    return {std::move(after), std::move(event)};
}

Result<void> may_write(const Letter& letter, const Viewer& viewer) {
    if (letter.space != viewer.space) return not_found();
    if (!viewer.can(Capability::keep_desk)) return not_allowed();
    if (letter.signed_at) return conflict("letter.is_signed");
    return {};
}

}  // namespace lightfoot
