#pragma once
// Drafts letters from the store: what is due by itself, and what the desk wants now. Drafts are read, edited
// and signed off by a person; nothing goes out from here.

#include "domain/case.hpp"
#include "domain/letter.hpp"
#include "domain/offer.hpp"
#include "domain/request.hpp"
#include "web/app.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace lightfoot {

class Session;

// What a relay and its thanks are about: a written offer or an interest.
struct HelpOffered {
    std::optional<Offer> offer = {};
    std::optional<Case> about = {};
};
// Not found where who asks is gone, or a letter about an offer has none.
Result<Letter> letter_about(const App& app, Session& session, LetterKind kind, const Request& request,
                            const HelpOffered& help, Time now);
// Since the last one, or the first arrival; of what the secretariat may see.
Letter briefing_of(const App& app, Session& session, Space space, Time now);
// The same letter from the records as they are now.
Result<Letter> drafted_anew(const App& app, Session& session, const Letter& letter, Time now);

// Interests whose relay the desk has before it today, oldest first; at most `most` are looked at.
std::vector<std::pair<Case, Request>> due_relays(const App& app, Session& session, const Viewer& desk,
                                                 Time now, std::size_t most);

// Drafts what is due in both spaces and not drafted yet: letters of the desk's decisions, relay and thanks,
// for each interest that is due, and the briefing. Returns how many. For the job of the server.
std::size_t draft_due_letters(App& app, Time now);

}  // namespace lightfoot
