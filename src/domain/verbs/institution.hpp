#pragma once
// What is done with the entry of an institution.

#include "base/result.hpp"
#include "domain/account.hpp"
#include "domain/change.hpp"
#include "domain/institution.hpp"

namespace lightfoot {

using InstitutionChange = Change<Institution>;

// By the secretariat (a State writes for the first time) or the administrator. Id and version are set here.
Result<InstitutionChange> add_institution(const Viewer& viewer, const Institution& draft, Time now);

// Contact and words about itself, by the institution's own people; name, too, where it is not a State.
// Confirms the entry.
Result<InstitutionChange> update_institution(const Institution& institution, const Viewer& viewer,
                                             const Institution& draft, Time now);

}  // namespace lightfoot
