#pragma once
// The conversation of a case: in any of the six languages, kept as written, by page or as a reply to a mail.

#include "domain/case.hpp"
#include "domain/change.hpp"
#include "domain/verbs/case.hpp"

namespace lightfoot {

struct CaseMessage {
    MessageId id;
    CaseId of;
    InstitutionId institution;
    AccountId account;
    std::string text, language;  // BCP 47; empty: not known
    bool by_mail = false;
    Time at;
    bool operator==(const CaseMessage&) const = default;
};

// By either side, also of a case that has ended. The event says that somebody wrote, not what.
Result<Change<CaseMessage>> write_message(const Case& it, const Viewer& viewer, const Quote& words,
                                          bool by_mail, Time now);

}  // namespace lightfoot
