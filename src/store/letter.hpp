#pragma once
// The letters of the Committee. Who may see one, where its request (if it has one) may be seen:
//     draft         the secretariat
//     signed off    also the Committee, and the State that asked; a note to providers: also providers; thanks
//                   for an offer: who offers, and not the State
// The history of a letter is the secretariat's.

#include "base/secret.hpp"
#include "domain/procedure.hpp"
#include "domain/verbs/letter.hpp"
#include "store/session.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

std::optional<Letter> find_letter(Session& session, const Viewer& viewer, LetterId id);
// Of one request, drafts first, then the newest; without their texts.
std::vector<Letter> letters_of_request(Session& session, const Viewer& viewer, RequestId request);
struct LetterFilter {
    std::string kind;         // name of a LetterKind; empty: any
    bool signed_off = false;  // these, else drafts
};
struct LetterPage {
    std::vector<Letter> letters;  // the newest first; none about a request that the viewer may not see
    std::int64_t total = 0;       // on all pages
};
// Of all requests, and briefings.
LetterPage list_letters(Session& session, const Viewer& viewer, const LetterFilter& filter,
                        std::size_t offset, std::size_t limit);

// Drafts about these requests, which the viewer is known to see, and about these cases; and the `newest` of
// briefings and of all about an offer or interest that still stands. Newest first, with their titles but not
// their texts; for the desk alone.
std::vector<Letter> list_drafts(Session& session, const Viewer& desk, const std::vector<RequestId>& about,
                                const std::vector<CaseId>& cases, std::size_t newest);

// For the software that drafts: whatever there is.
bool has_letter(Session& session, RequestId request, LetterKind kind);
bool has_letter(Session& session, CaseId about, LetterKind kind);
// Why it may not go out now: what its request, its offer or its interest decides.
Result<void> may_go_out(Session& session, const Letter& letter, const Request* request, Time now);
bool briefing_waits(Session& session, Space space);  // a draft

void insert_letter(Session& session, const Letter& letter);
// Counts the version up. False where the version is another one.
bool update_letter(Session& session, const Letter& letter);

// The shells. `version` is the one the reader had before the eyes: "letter.changed_meanwhile" where another
// person was faster.
struct LetterAt {
    LetterId id;
    std::int64_t version = 0;
};
// Refused (letter.already_drafted) where a draft of this kind about request, offer and interest waits; what
// was relayed or thanked for is not again (letter.already_relayed).
Result<Letter> draft_letter(Store&, const Letter& drafted, AccountId actor, Time now);
Result<Letter> edit_letter(Store&, const Viewer&, LetterAt, const LetterWords&, Time now);
Result<Letter> redraft_letter(Store&, const Viewer&, LetterAt, const Letter& fresh, Time now);
// Signing off is the decision that the letter tells of, where it is not taken yet: a note to providers
// circulates the request, an acknowledgement acknowledges it, the question of a year asks it, a briefing is
// noted. The addressees are told by mail that something waits.
Result<Letter> sign_letter(Store&, const Viewer&, LetterAt, const Procedure&, const InstallationKey& key,
                           Time now);

}  // namespace lightfoot
