#pragma once
// The shelf: small deliveries that a provider keeps ready, with real dates and a lead of at most thirty days.
// No plan is needed for one. A shelf item is an offer with these facts.

#include "base/time.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace lightfoot {

struct Offer;
struct HostingCapacity;

enum class ShelfKind {
    call,    // with a peer
    review,  // of a text
    module,  // of one day, in a course that is there already
    visit,   // of an expert, at most five days
};
std::string_view name_of(ShelfKind);  // "call", "review", "module", "visit"
std::optional<ShelfKind> shelf_kind(std::string_view name);
inline constexpr ShelfKind all_shelf_kinds[] = {ShelfKind::call, ShelfKind::review, ShelfKind::module,
                                                ShelfKind::visit};

inline constexpr int most_shelf_lead_days = 30;
inline constexpr int most_shelf_ahead_days = 370;  // a date further away is not ready
inline constexpr int most_shelf_places = 500;
inline constexpr std::size_t most_shelf_dates = 12;
int most_duration_days(ShelfKind);  // call and module 1, review 10, visit 5

// Days between which it can take place, both included, and how many can still have it then.
struct ShelfDate {
    Date from, until;
    int places = 1;
    auto operator<=>(const ShelfDate&) const = default;
};
struct ShelfFacts {
    ShelfKind kind = ShelfKind::call;
    std::vector<ShelfDate> dates;  // by day; each first day once
    bool operator==(const ShelfFacts&) const = default;
};

// The dates of an offer that can still be met, given its lead and its length: what lies behind, or could not
// begin in time any more, is left out. Full ones stay. Empty for what is not on the shelf.
std::vector<ShelfDate> open_dates(const Offer& offer, Date today);

enum class ShelfStanding {
    open,  // a date with a place
    full,  // dates, but no place
    over,  // no date
};
ShelfStanding shelf_standing(const Offer& offer, Date today);
std::string_view name_of(ShelfStanding);

// What a need leaves of these dates: the first day on which the delivery could begin with a place left, not
// before `earliest`, done by `latest`, and outside the days on which nothing can be hosted.
std::optional<Date> first_start(const Offer& offer, Date today, std::optional<Date> earliest,
                                std::optional<Date> latest, const HostingCapacity& hosting);

}  // namespace lightfoot
