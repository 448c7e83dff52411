#pragma once
// The practice tour as the server sees it. What a tour is about is in the record; which record, whose tour
// and which pages were opened stands in a signed mark in the browser (cookie "tour"), so that two people with
// one practice account never meet. In practice mode only; of the practice ground only.

#include "domain/tour.hpp"
#include "web/call.hpp"
#include "web/session.hpp"

#include <optional>
#include <string>

namespace lightfoot {

struct TourMark {
    Role role = Role::visitor;
    RequestId request;          // of the tour; none: not begun, or a visitor's
    std::int64_t began_at = 0;  // seconds since 1970
    std::int64_t ended_at = 0;  // 0: not at its end
    std::set<TourStep> read;
    bool operator==(const TourMark&) const = default;
};

// Nothing where practice mode is off, where there is none, or where it was not written by this installation.
std::optional<TourMark> tour_mark(const App& app, const HttpRequest& http);
// The cookie that keeps it for 30 days; without a mark: that forgets it.
Header tour_cookie_header(const App& app, const std::optional<TourMark>& mark);

struct TourState {
    TourMark mark;
    TourFacts facts;
    TourPlace place;
    bool gone = false;  // its record was put away, by a reset of the practice ground
};
// The tour of this browser, where the role that is signed in is its role.
std::optional<TourState> current_tour(const Call& call);
// Where one goes on from this page, where it is the one that the next step wants to be read.
std::optional<Url> after_reading(const Call& call, TourState state);
TourState tour_state(const Call& call, const TourMark& mark);
// The page on which the next step is done; /tour where it is not the role's own turn.
Url tour_address(const TourState& state);
// Of the answers so far, by the State.
int answers_of(const TourState& state);
int minutes_of(const TourState& state, Time now);

// A request that was begun while the tour waits for one belongs to it.
void note_tour_request(const Call& call, RequestId request, HttpResponse& response);
// After a page was answered: what was read, and when the end was reached. Sets the cookie where it changes.
void note_tour_page(const Call& call, HttpResponse& response);

// Lets the practice accounts do what they have to, until it is the turn of the tour's role: through the
// routes of the table, as those accounts. The mark then names the request that was made.
Result<TourMark> let_others_do(Call& call, TourMark mark);

}  // namespace lightfoot
