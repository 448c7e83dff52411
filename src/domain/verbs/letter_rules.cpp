#include "domain/verbs/letter_rules.hpp"

#include "domain/verbs/make_change.hpp"

namespace lightfoot {

LetterChange letter_change(const Letter& before, Letter after, std::string verb, AccountId actor, Time now) {
    const auto institution = after.requester;
    return make_change(before, std::move(after), Subject::letter, institution, std::move(verb), actor, now);
}

Result<void> may_write(const Letter& letter, const Viewer& viewer) {
    if (letter.space != viewer.space) return not_found();
    if (!viewer.can(Capability::keep_desk)) return not_allowed();
    if (letter.signed_at) return conflict("letter.is_signed");
    return {};
}

}  // namespace lightfoot
