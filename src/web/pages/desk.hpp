#pragma once
// The secretariat's desk: what is to be decided today, each by one button; what is to be written; what waits
// for others.

#include "web/pages/component.hpp"
#include "web/pages/request.hpp"
#include "web/pages/request_procedure.hpp"

namespace lightfoot {

struct DecisionRow {
    RequestCard card;
    Request request;
    DeskDecision decision;
    std::optional<Url> draft;  // of the letter that goes with it, where one is prepared
};

// An interest that the procedure wants relayed, by one letter; and thanked for, by another.
struct RelayRow {
    RequestCard card;
    CaseId about;
    std::string provider;
    Date since;
    std::optional<Url> draft, thanks;  // of the letters, where they are prepared
};

struct DeskView {
    std::vector<DecisionRow> decisions;  // the earliest due first, then the oldest
    std::vector<RelayRow> relays;        // to be decided too, the oldest first
    bool more_relays = false;            // than are shown
    std::vector<DecisionRow> texts;      // to be written
    std::vector<DecisionRow> notes;      // consent withdrawn after circulation
    std::vector<RequestCard> drafts;     // letters that are being entered
    std::vector<RequestCard> waiting;    // for others, with their clocks
    std::vector<LetterRow> letters;      // to be signed off
    std::vector<ComponentCard> hosts;    // asked, and not answered yet; without their names
    std::vector<Message> warnings;       // holidays that are missing
    std::optional<Date> briefing_due;    // of the Committee
    bool briefing_now = false;
    Paging paging;  // of the requests that all of these are about
};
Page desk_page(const Frame& frame, const DeskView& view);

}  // namespace lightfoot
