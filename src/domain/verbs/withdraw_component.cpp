#include "domain/verbs/component_rules.hpp"

namespace lightfoot {

Result<ComponentChange> withdraw_component(const Component& it, const Viewer& viewer, Time now) {
    TRY(may_act(it, viewer, ComponentAct::withdraw));
    Component after = it;
    after.withdrawn_at = now;
    return change_of(it, std::move(after), "withdrawn", viewer.account, now);
}

}  // namespace lightfoot
