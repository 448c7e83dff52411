#pragma once
// What concerns one: what is new, how often it is said by mail, the personal feed and calendar; the days on
// which something is due; and the page behind the link of a mail.

#include "web/alert_sight.hpp"
#include "web/due_dates.hpp"
#include "web/page.hpp"
#include "web/pages/parts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

struct AlertsView {
    std::vector<SeenAlert> alerts;
    Role role = Role::visitor;  // of the reader: which kinds there are
    std::string email;          // to which mails go
    AlertChoices choices;
    std::optional<Time> address_made;
    std::string feed, calendar;  // whole addresses, just made: they are shown this once
};
Page alerts_page(const Frame& frame, const AlertsView& view);

struct DueDatesView {
    std::vector<DueDate> dates;  // of this page, by day
    Date today;                  // of the procedure's calendar
    std::int64_t on_desk = 0;    // requests, where not all of them could be looked at
    Paging paging = {};          // of all dates
};
Page due_dates_page(const Frame& frame, const DueDatesView& view);

struct AlertLinkView {
    struct Row {
        AlertKind kind = AlertKind::waiting;
        AlertFrequency frequency = AlertFrequency::at_once;  // as it is now
        bool changed = false;  // since the mail was sent: by this link or otherwise
    };
    Url action;
    bool over = false;
    Date last_day;
    std::vector<Row> rows;
};
Page alert_link_page(const Frame& frame, const AlertLinkView& view);

// The title that says nothing of what a State wrote.
Message title_of(AlertKind kind);
Message title_of(const Alert& alert);  // names the step that was taken
Message title_of(DueKind kind);

}  // namespace lightfoot
