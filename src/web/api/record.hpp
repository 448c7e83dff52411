#pragma once
// The records as JSON, one function each; the names of the members are those of the domain.

#include "base/json.hpp"
#include "domain/account.hpp"
#include "domain/clock.hpp"
#include "domain/institution.hpp"
#include "domain/offer.hpp"
#include "domain/request.hpp"
#include "language/words.hpp"
#include "matching/reason.hpp"
#include "matching/vocabulary.hpp"

#include <string>

namespace lightfoot {

// Where one record is shown, and not a list: its files, and the story it began from.
struct RequestBeside {
    Json attachments = {}, inspired_by = {};
};
// With the clocks, where they are given. `inner`: for the State, the desk and the Committee, who see the text
// before it is posted.
struct RequestClocks {
    const Clock *clock = nullptr, *posting = nullptr;
    bool inner = false;
    RequestBeside beside = {};
};
Json to_json(const Words& words, const Request& request, const std::string& requester,
             const RequestClocks& clocks = {});
Json to_json(const Words& words, const Clock& clock);
Json to_json(const Words& words, const Need& need);
Json to_json(const Words& words, const Offer& offer, const std::string& provider);
Json to_json(const Words& words, const Institution& institution, const std::string& name);
Json to_json(const Words& words, const Topic& topic);
Json to_json(const Words& words, const Candidate& candidate);
Json to_json(const Words& words, const Shortlist& shortlist);
Json to_json(const Words& words, const Outcome& outcome);
Json to_json(const Words& words, const std::vector<Message>& messages);
Json to_json(const Account& account);

}  // namespace lightfoot
