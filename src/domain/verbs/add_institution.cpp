#include "domain/verbs/rules.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

bool is_state_code(std::string_view code) {
    return code.size() == 3 && std::all_of(code.begin(), code.end(),
                                           [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

Result<InstitutionChange> add_institution(const Viewer& viewer, const Institution& draft, Time now) {
    if (!viewer.can(Capability::keep_desk) && !viewer.can(Capability::administer)) return not_allowed();
    FieldCheck check;
    Institution institution;
    institution.id = InstitutionId::make();
    institution.space = viewer.space;
    institution.kind = draft.kind;
    institution.name = check.line("name", draft.name, limits::name);
    const bool is_state = draft.kind == InstitutionKind::state;
    if (is_state) institution.state_code = draft.state_code;
    if (is_state && !is_state_code(draft.state_code)) check.fault("state_code", "institution.state_needed");
    if (!is_state && institution.name.empty()) check.fault("name", "institution.name_needed");
    institution.provides = draft.provides;
    institution.requests = is_state || draft.kind == InstitutionKind::regional_organisation;
    institution.contact = checked(check, draft.contact);
    institution.about = check.text("about", draft.about, limits::text);
    if (!institution.about.empty())
        institution.about_language = check.official_language("about_language", draft.about_language);
    TRY(check.finish());
    return change_of(Institution{}, std::move(institution), "added", viewer.account, now);
}

}  // namespace lightfoot
