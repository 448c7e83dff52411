#pragma once
// The procedure on the page of a request: the clock under the title, the steps with their days beside it, and
// what this reader may do now. The same clock stands on the lists and on the desk.

#include "domain/clock.hpp"
#include "web/http.hpp"
#include "web/pages/parts.hpp"

namespace lightfoot {

// Where the button of an act sends its form.
Url act_address(Act act, RequestId request);
// A form of one button, with the version it was shown for; `then`: "desk" to come back to it.
Html act_button(const Frame& frame, Act act, const Request& request, std::string_view then, bool primary);

// "Day 12 · It is the secretariat's turn · until 9 November". `own`: the reader is of the State that asks.
// `waiting`: cases that wait for the reader's State; where any does, that stands first.
Html clock_line(const Frame& frame, const Clock& clock, bool own, int waiting = 0);

struct ProcedureView {
    Clock clock, posting_clock;
    std::vector<Act> acts;                 // that this reader may take now
    bool own = false;                      // of the State that asks
    bool inner = false;                    // State, desk or Committee: sees the text before it is posted
    std::vector<std::string> referred_by;  // names of the members' institutions, one for each referral
};
// Under the title: day, turn, next step in plain words, the reasons.
Html clock_strip(const Frame& frame, const ProcedureView& view, int waiting = 0);
// Beside the request: what has happened and what comes, with the days.
Html clock_card(const Frame& frame, const Request& request, const ProcedureView& view);
// The desk's buttons, the State's two consents and its answer, the Committee's referral.
Html procedure_part(const Frame& frame, const Request& request, const ProcedureView& view);

// The page on which the text for the public is written.
struct PostingFormView {
    Request request;
    std::string title;
    const Error* error = nullptr;
    NameValues typed;
};
Page posting_form_page(const Frame& frame, const PostingFormView& view);

}  // namespace lightfoot
