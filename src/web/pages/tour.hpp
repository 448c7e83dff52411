#pragma once
// The practice tour: the page that begins, explains and ends it, and the slim band that stands on every page
// while it lasts.

#include "domain/tour.hpp"
#include "web/page.hpp"

#include <string>
#include <vector>

namespace lightfoot {

struct TourBand {
    Role role = Role::visitor;
    TourPlace place;
    Url address;        // where the next step is done
    bool here = false;  // that is this page
    bool gone = false;  // its record was put away
    std::optional<Url> onward = {};  // from a page that only wants to be read
};
Html tour_band(const Frame& frame, const TourBand& band);

struct TourRow {
    TourStep step = TourStep::write;
    bool done = false, next = false;
};
struct TourView {
    std::optional<TourBand> band;   // a tour is under way for who is signed in
    std::optional<Role> elsewhere;  // it waits for who signs in with this role
    std::vector<TourRow> rows;      // its own steps
    int answers = 0, minutes = 0;
    bool counts = false;             // the State has answered something
    bool of_the_real_space = false;  // who is signed in is not of the practice ground
    const Error* error = nullptr;
};
Page tour_page(const Frame& frame, const TourView& view);
// On the pages that lead there; nothing where there is no practice ground.
Html tour_link(const Frame& frame);

}  // namespace lightfoot
