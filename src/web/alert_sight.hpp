#pragma once
// What a person may still see of what an alert is about, asked at the moment of showing or sending: what one
// may not see is not found.

#include "store/alert.hpp"
#include "store/outbox.hpp"
#include "web/app.hpp"

#include <string>
#include <vector>

namespace lightfoot {

struct SeenRecord {
    std::string title, language;  // as written; both may be empty
};

struct SeenAlert {
    Alert alert;
    SeenRecord record;
};
std::vector<SeenAlert> seen_alerts(Session& session, const Account& account);  // newest first

// Fills in what a mail of alerts says now. False where nothing is left to say: it is not to be sent. Other
// mails are as they are.
bool complete_notice(const App& app, OutboxEntry& entry, Time now);

}  // namespace lightfoot
