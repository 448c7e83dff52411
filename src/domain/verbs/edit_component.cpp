#include "domain/verbs/component_rules.hpp"

namespace lightfoot {

Result<ComponentChange> edit_component(const Component& it, const Viewer& viewer, const ComponentForm& form,
                                       Time now) {
    TRY(may_act(it, viewer, ComponentAct::edit));
    FieldCheck check;
    Component after = it;
    after.added = check.text("added", form.added, limits::text);
    after.untouched = check.text("untouched", form.untouched, limits::text);
    after.by_whom = check.line("by_whom", form.by_whom, limits::title);
    after.cost = check.line("cost", form.cost, limits::title);
    after.owner = check.line("owner", form.owner, limits::title);
    after.contact.name = check.line("contact_name", form.contact.name, limits::name);
    after.contact.email = check.email("contact_email", form.contact.email);
    if (!form.contact.language.empty())
        after.contact.language = check.official_language("contact_language", form.contact.language);
    after.obligation = form.obligation;
    TRY(check.finish());
    after.drafted_by = viewer.account;
    after.cleared_by.clear();
    after.asked_at = after.reminded_at = after.silent_at = after.taken_back_at = std::nullopt;
    after.answer = {};
    return change_of(it, std::move(after), "edited", viewer.account, now);
}

}  // namespace lightfoot
