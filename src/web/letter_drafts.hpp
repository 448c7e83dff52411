#pragma once
// Drafts letters from the store: what is due by itself, and what the desk wants now. Drafts are read, edited
// and signed off by a person; nothing goes out from here.

#include "domain/letter.hpp"
#include "domain/offer.hpp"
#include "domain/request.hpp"
#include "web/app.hpp"

#include <optional>

namespace lightfoot {

class Session;

// Not found where who asks is gone, or the offer of a relay is not given.
Result<Letter> letter_about(const App& app, Session& session, LetterKind kind, const Request& request,
                            const std::optional<Offer>& offer, Time now);
// Since the last one, or the first arrival; of what the secretariat may see.
Letter briefing_of(const App& app, Session& session, Space space, Time now);
// The same letter from the records as they are now.
Result<Letter> drafted_anew(const App& app, Session& session, const Letter& letter, Time now);

// Drafts what is due in both spaces and not drafted yet: the letters of the desk's decisions, and the
// briefing when the procedure wants it. Returns how many. For the job of the server.
std::size_t draft_due_letters(App& app, Time now);

}  // namespace lightfoot
