#pragma once
// The history of a record: what happened, when, by whom, and what was written, each field by its name in the
// reader's language.

#include "web/pages/parts.hpp"

namespace lightfoot {

struct HistoryRow {
    Time at;
    std::string verb;  // "request.sent", …: key "event.<verb>"
    std::string who;   // name of the person or of the institution; empty: the software
    std::vector<std::pair<std::string, std::string>> body;
    bool erased = false;
    std::int64_t sequence = 0;
};
struct HistoryView {
    std::string title;
    Url record;
    std::vector<HistoryRow> rows;
    std::string lead = "history.lead", menu = "requests";
};
Page history_page(const Frame& frame, const HistoryView& view);

// Whether a field of the ledger (domain/fields.hpp) has a name for readers. Others are shown as further
// entries.
bool history_knows(std::string_view subject, std::string_view field);

}  // namespace lightfoot
