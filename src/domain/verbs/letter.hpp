#pragma once
// What can be done with a letter of the Committee. The software drafts; the secretariat edits and signs off.
// What is signed off does not change any more.

#include "base/result.hpp"
#include "domain/account.hpp"
#include "domain/case.hpp"
#include "domain/change.hpp"
#include "domain/letter.hpp"
#include "domain/request.hpp"

#include <string>
#include <vector>

namespace lightfoot {

using LetterChange = Change<Letter>;

// By the software, or by the secretariat that wants one now (`actor`).
LetterChange draft_letter(Letter drafted, AccountId actor, Time now);

// Title and text in one of its languages.
Result<LetterChange> edit_letter(const Letter& letter, const Viewer& viewer, const LetterWords& words,
                                 Time now);
// Drafted anew from the records as they are now; what a person wrote is in the history.
Result<LetterChange> redraft_letter(const Letter& letter, const Viewer& viewer,
                                    std::vector<LetterWords> words, std::int64_t request_version, Time now);

// Why this letter may not go out now, as far as its request decides: withdrawn, or consent taken back. No
// request: a briefing.
Result<void> may_go_out(const Letter& letter, const Request* request);
// An offer that stands, to a request that was acknowledged. `offer`: null where it is not there any more.
Result<void> may_be_relayed(const Request& request, const Offer* offer);
// An interest in one of its needs that is still alive, whether an offer stands behind it or not.
Result<void> may_be_relayed(const Request& request, const Case* about, Date today);
Result<LetterChange> sign_letter(const Letter& letter, const Request* request, const Viewer& viewer,
                                 Time now);

}  // namespace lightfoot
