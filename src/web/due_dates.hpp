#pragma once
// The days on which something of one's own is due or takes place, by the same clocks as desk, request, case
// and offer: for the calendar page, the personal calendar, and the alerts of days that come near. A day is a
// day of the procedure's calendar and the same for readers in every time zone.

#include "domain/account.hpp"
#include "store/store.hpp"
#include "web/app.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

enum class DueKind {
    step,          // of the procedure, that one has to take
    briefing,      // of the Committee
    case_date,     // the next date of a case, or the last day of one's turn
    delivery,      // it takes place
    no_go,         // nothing can be hosted
    shelf,         // dates of a ready delivery
    follow_up,     // the question after a year
    confirmation,  // of an offer
    contact,       // of one's own entry, to be confirmed
    host,          // a host that was asked is reminded, or counts as silent
    silence,       // of one's own, that counts as consent after that day
};
std::string_view name_of(DueKind);
bool is_task(DueKind);  // somebody has to do something until then; else it is there to know

struct DueDate {
    Date day, until;  // the same but for what lasts several days
    DueKind kind = DueKind::step;
    std::string path;             // of the page behind the sign-in, without language
    std::string title, language;  // what it is about; only for pages behind the sign-in
    bool operator==(const DueDate&) const = default;
};
// By day. What is overdue is there as long as somebody has still to do it. All of one's own; of the
// desk the first limits::page requests, in the desk's order.
// Kept until the ledger goes on or another day begins.
Kept<std::vector<DueDate>> due_dates(App& app, Session& session, const Viewer& viewer, Time now);

}  // namespace lightfoot
