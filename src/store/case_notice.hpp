#pragma once
// Mails that say that something waits in a case. What was written never leaves by mail.

#include "domain/alert.hpp"
#include "store/case_work.hpp"

#include <functional>

namespace lightfoot {

// To everybody in use who speaks for this side. An answer to such a mail goes into the conversation.
void tell_side(Transaction& transaction, const CaseDesk& desk, const Case& it, Side side);
// To all people in use of this role and space, of one institution or (0) of all, about a page of ours; as
// often as each has chosen for this kind of alert (no `kind_for`: that something waits).
using KindFor = std::function<AlertKind(const Account&)>;
void tell_people(Transaction& transaction, const CaseDesk& desk, Space space, Role role,
                 InstitutionId institution, const std::string& path, CaseId of = {},
                 const KindFor& kind_for = {});

}  // namespace lightfoot
