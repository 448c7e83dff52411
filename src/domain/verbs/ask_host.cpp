#include "domain/verbs/component_rules.hpp"

namespace lightfoot {

Result<ComponentChange> ask_host(const Component& it, const Viewer& viewer, std::string_view cleared_by,
                                 Time now) {
    TRY(may_act(it, viewer, ComponentAct::ask));
    FieldCheck check;
    Component after = it;
    after.cleared_by = check.line("cleared_by", cleared_by, limits::name);
    const bool own_draft = !it.drafted_by || it.drafted_by == viewer.account;
    if (it.added.empty()) check.fault("added", "component.added_needed");
    if (it.untouched.empty()) check.fault("untouched", "component.untouched_needed");
    if (it.contact.email.empty()) check.fault("contact_email", "component.contact_needed");
    if (after.cleared_by.empty() && own_draft) check.fault("cleared_by", "clearance.name_needed");
    TRY(check.finish());
    after.asked_at = now;
    after.reminded_at = after.silent_at = std::nullopt;
    ++after.link;
    return change_of(it, std::move(after), "host_asked", viewer.account, now);
}

}  // namespace lightfoot
