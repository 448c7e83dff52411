#include "domain/verbs/rules.hpp"

namespace lightfoot {

// By anybody of the institution who speaks for it: its point of contact, its provider's people, or who
// keeps its people.
Result<InstitutionChange> update_institution(const Institution& institution, const Viewer& viewer,
                                             const Institution& draft, Time now) {
    if (institution.space != viewer.space) return not_found();
    const bool own = viewer.signed_in() && viewer.institution == institution.id;
    const bool speaks =
        viewer.can(Capability::ask) || viewer.can(Capability::offer) || viewer.can(Capability::keep_people);
    if (!own || !speaks) return not_allowed();
    FieldCheck check;
    Institution after = institution;
    after.contact = checked(check, draft.contact);
    after.about = check.text("about", draft.about, limits::text);
    after.about_language = after.about.empty() ? "" : check.official_language("about_language",
        draft.about_language);
    if (institution.kind != InstitutionKind::state) {
        after.name = check.line("name", draft.name, limits::name);
        if (after.name.empty()) check.fault("name", "institution.name_needed");
    }
    TRY(check.finish());
    after = confirmed(std::move(after), date_of(now));
    return change_of(institution, std::move(after), "updated", viewer.account, now);
}

}  // namespace lightfoot
