#pragma once
// What the handlers of cases, deliveries and plans share.

#include "store/case.hpp"
#include "store/case_work.hpp"
#include "store/need_call.hpp"
#include "store/relay.hpp"
#include "web/handlers/common.hpp"
#include "web/pages/case.hpp"

#include <memory>
#include <vector>

namespace lightfoot {

CaseDesk desk_of(const Call& call);
// Of mails about a case: whose answer may come back to it.
std::string case_reply_token(const InstallationKey& key, CaseId id, AccountId account);
CaseCard card_of(const Call& call, Session& session, const Case& it);
std::optional<Side> side_of_reader(const Call& call, const Case& it);
// The words of a field, in the language that was named or that they seem to be in, else the page's.
Quote words_of(const Call& call, std::string_view field);
// As JSON, with status 200 unless another is given.
Reply case_record(const Call& call, const Case& it, int status = 200);

// After a fault or where somebody else was faster: the case as it stands now, and what was typed.
Reply case_again(const Call& call, CaseId id, const Error& error);

// The letter by which it was relayed; a provider reads the fact and not the letter.
std::optional<Url> letter_address(const Call& call, const RelayMark& relay);

// What the page of a request says of its cases.
NeedCases cases_of_need(const Call& call, const std::vector<CaseMark>& marks, const Request& request,
                        NeedId need);
// Needs that nobody answers, for the desk, kept until the ledger goes on.
Kept<std::vector<UnservedNeed>> unserved_of(const Call& call, Session& session);
// For the State's own people only.
std::optional<Footprint> footprint_of(const Call& call, const Request& request);

}  // namespace lightfoot
