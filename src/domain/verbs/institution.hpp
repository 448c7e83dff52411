#pragma once
// What is done with the entry of an institution.

#include "base/result.hpp"
#include "domain/account.hpp"
#include "domain/change.hpp"
#include "domain/confirmation_link.hpp"
#include "domain/institution.hpp"

namespace lightfoot {

using InstitutionChange = Change<Institution>;

// By the secretariat (a State writes for the first time) or the administrator. Id and version are set here.
Result<InstitutionChange> add_institution(const Viewer& viewer, const Institution& draft, Time now);

// Contact and words about itself, by the institution's own people; name, too, where it is not a State.
// Confirms the entry.
Result<InstitutionChange> update_institution(const Institution& institution, const Viewer& viewer,
                                             const Institution& draft, Time now);

// "Still right" today: by its own people, by the desk, or by the link of a reminder.
Result<InstitutionChange> confirm_institution(const Institution& institution, const Viewer& viewer, Time now);
Result<InstitutionChange> confirm_by_link(const Institution& institution, const ConfirmationLink& link,
                                          std::int64_t version, Time now);
InstitutionChange remind(const Institution& institution, Time now);
InstitutionChange hide(const Institution& institution, Time now);

}  // namespace lightfoot
