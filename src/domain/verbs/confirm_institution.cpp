#include "domain/verbs/rules.hpp"

namespace lightfoot {

// Its own people, or the desk, which has it from them.
Result<InstitutionChange> confirm_institution(const Institution& institution, const Viewer& viewer,
                                              Time now) {
    if (institution.space != viewer.space) return not_found();
    const bool speaks =
        viewer.can(Capability::ask) || viewer.can(Capability::offer) || viewer.can(Capability::keep_people);
    const bool own = viewer.signed_in() && viewer.institution == institution.id && speaks;
    if (!own && !viewer.can(Capability::keep_desk)) return not_allowed();
    return change_of(institution, confirmed(institution, date_of(now)), "confirmed", viewer.account, now);
}

}  // namespace lightfoot
