#pragma once
// What the verbs of cases share.

#include "domain/field_check.hpp"
#include "domain/limits.hpp"
#include "domain/verbs/case.hpp"

namespace lightfoot {

// The side of the viewer, where it may do this now.
Result<Side> may_act(const Case& it, const Viewer& viewer, CaseAct act, Time now);
// The delivery in the case, to be changed, where it stands so. Of another case: not found.
Result<Delivery*> delivery_of(Case& it, DeliveryId id);
// As it begins: whose need it is about, and who might answer it.
Case case_about(const Request& request, const Need& need, InstitutionId provider, Time now);
Decision& decision_of(Case& it, Side side);
// Cleaned; without words there is no language.
Quote checked(FieldCheck& check, std::string_view place, const Quote& words);
// Record and event; the body says which fields have which new value. The event is the requester's.
CaseChange change_of(const Case& before, Case after, std::string verb, AccountId actor, Time now);

}  // namespace lightfoot
