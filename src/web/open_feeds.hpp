#pragma once
// What is new, as Atom feeds, and which dates are public, as a calendar.

#include "web/open_data.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lightfoot {

struct OpenFeed {
    std::string_view name;     // "offers"
    std::string_view section;  // of the menu, whose pages name the feed
    std::string_view title;    // key
    Url (*page)();             // that shows the same
};
std::span<const OpenFeed> open_feeds();
const OpenFeed* find_open_feed(std::string_view name);

// The newest fifty.
std::string write_feed(Session& session, const OpenWorld& world, const OpenFeed& feed);
std::string write_calendar(Session& session, const OpenWorld& world);

Url address_of(const OpenFeed& feed);  // without its language

}  // namespace lightfoot
