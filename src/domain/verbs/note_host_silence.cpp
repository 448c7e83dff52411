#include "domain/verbs/component_rules.hpp"

namespace lightfoot {

Result<ComponentChange> note_host_silence(const Component& it, Time now) {
    TRY(may_act(it, ComponentAct::note_silence, ComponentSide::software));
    const auto due = host_answer_due(it);
    if (!it.reminded_at || !due || date_of(now) < *due) return conflict("component.not_now");
    Component after = it;
    after.silent_at = now;
    return change_of(it, std::move(after), "host_silent", {}, now);
}

}  // namespace lightfoot
