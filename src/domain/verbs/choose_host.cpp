#include "domain/verbs/component_rules.hpp"

namespace lightfoot {

Result<ComponentChange> choose_host(const Request& request, NeedId need_id, const Viewer& viewer,
                                    const HostChoice& choice, Time now) {
    if (request.space != viewer.space || !viewer.can(Capability::ask) ||
        viewer.institution != request.institution)
        return not_found();
    if (request.arrival == RequestArrival::archive) return conflict("request.is_archive");
    if (request.withdrawn_at) return conflict("request.is_withdrawn");
    const auto* need = find_need(request, need_id);
    if (!need) return not_found();
    Component it;
    it.id = ComponentId::make();
    it.space = request.space;
    it.request = request.id;
    it.need = need_id;
    it.requester = request.institution;
    it.language = request.language;
    it.drafted_by = viewer.account;
    it.created_at = now;
    FieldCheck check;
    it.host = {choice.host.programme,
               {check.line("words", choice.host.name.text, limits::title), choice.host.name.language},
               check.line("implementer", choice.host.implementer, limits::title)};
    if (it.host.name.text.empty() && it.host.programme.empty()) check.fault("words", "component.host_needed");
    it.added = need->first_step.empty() ? title_of(request, *need).text : need->first_step;
    it.owner = check.line("owner", choice.owner, limits::title);
    it.subject = choice.subject;
    it.obligation = choice.obligation;
    it.contact = {check.line("contact_name", choice.contact.name, limits::name),
                  check.email("contact_email", choice.contact.email), choice.contact.language};
    TRY(check.finish());
    Component nothing;
    nothing.id = it.id;
    return change_of(nothing, std::move(it), "host_chosen", viewer.account, now);
}

}  // namespace lightfoot
