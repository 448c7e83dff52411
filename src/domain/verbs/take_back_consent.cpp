#include "domain/verbs/component_rules.hpp"

namespace lightfoot {

Result<ComponentChange> take_back_consent(const Component& it, const Quote& words, Time now) {
    TRY(may_act(it, ComponentAct::take_back, ComponentSide::host));
    FieldCheck check;
    Component after = it;
    after.answer.words = checked_words(check, "words", words);
    TRY(check.finish());
    after.taken_back_at = now;
    return change_of(it, std::move(after), "host_took_back", {}, now);
}

}  // namespace lightfoot
