#pragma once
// The thin shells of cases: find the case for this viewer, let the verb decide, write change and event in one
// transaction, and tell the other side by mail that something waits. `version` is the one the reader had
// before the eyes; where the case has moved on, the error is the conflict case.changed_meanwhile and nothing
// is lost.

#include "base/secret.hpp"
#include "domain/case_message.hpp"
#include "domain/verbs/case.hpp"
#include "store/store.hpp"

#include <functional>

namespace lightfoot {

// Where cases are kept, the key that seals the links of mail, and how a mail says whose answer to which case
// it may bring back (none: no answer by mail).
struct CaseDesk {
    Store& store;
    const InstallationKey& key;
    std::string (*reply_token)(const InstallationKey&, CaseId, AccountId) = nullptr;
};

struct CaseAt {
    CaseId id;
    std::int64_t version = 0;
};

// The request and need must be found by the provider. A live case of the same provider and need is the
// conflict case.exists.
Result<Case> express_interest(const CaseDesk&, const Viewer&, RequestId, NeedId, const InterestForm&,
                              Time now);
// The need, the item and the place are the viewer's to find; a live case of this provider and need is the
// conflict case.exists, a date without a place shelf.full.
Result<Case> take_from_shelf(const CaseDesk&, const Viewer&, RequestId, NeedId, OfferId, const ShelfWish&,
                             Time now);
// At most five open proposals of one provider to one State: too_much case.too_many_proposals.
Result<Case> propose_help(const CaseDesk&, const Viewer&, InstitutionId requester, const ProposalForm&,
                          Time now);
// Any verb of domain/verbs/case.hpp on a case that is there.
using CaseVerb = std::function<Result<CaseChange>(const Case&)>;
Result<Case> change_case(const CaseDesk&, const Viewer&, CaseAt, Time now, const CaseVerb& verb);
// The yes to a proposal: a draft of the State is started with its words, and the case is of that need.
Result<Case> accept_proposal(const CaseDesk&, const Viewer&, CaseAt, Time now);

Result<CaseMessage> write_message(const CaseDesk&, const Viewer&, CaseId, const Quote& words, Time now);
std::vector<CaseMessage> list_messages(Session& session, const Viewer& viewer, CaseId id);  // oldest first

void insert_message(Session& session, const CaseMessage& message);

// Takes a mail of this person into the conversation; whoever calls has checked the token that names both.
// Refused alike (not_found) where `from` is not the address of the account, it has ended, or has no part in
// the case.
Result<CaseMessage> take_reply(const CaseDesk&, CaseId, AccountId, std::string_view from, const Quote& words,
                               Time now);

// Tells all providers of the space by mail of each request that was circulated in the last two days, by
// whatever way; each once. Returns how many requests. `concerns`: whether it is what this person's offers
// could answer (none: every request is), so that each hears of both kinds as often as chosen.
using Concerns = std::function<bool(RequestId, const Account&)>;
Result<int> tell_of_circulated(const CaseDesk&, Time now, const Concerns& concerns = {});
// Asks by mail what is owed an answer after a year; each once. Returns how many were asked.
Result<int> ask_follow_ups(const CaseDesk&, Time now);

}  // namespace lightfoot
