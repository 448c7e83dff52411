#include "domain/shelf.hpp"

#include "domain/offer.hpp"
#include "domain/request.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

int duration_of(const Offer& offer) { return std::max(1, offer.duration_days.value_or(1)); }

Date plus(Date day, int days) { return {day.days + days}; }

// The last day on which it can begin and still be done in time.
Date last_start(const Offer& offer, const ShelfDate& date) {
    return plus(date.until, 1 - duration_of(offer));
}

Date first_possible(const Offer& offer, Date today) { return plus(today, offer.lead_days.value_or(0)); }

// The first start in from … last whose days meet none of those on which nothing can be hosted.
std::optional<Date> around(const Offer& offer, Date from, Date last, const HostingCapacity& hosting) {
    const int length = duration_of(offer) - 1;
    for (Date start = from; start <= last;) {
        const auto clash = std::find_if(hosting.no_go.begin(), hosting.no_go.end(), [&](const auto& period) {
            return period.from <= plus(start, length) && start <= period.to;
        });
        if (clash == hosting.no_go.end()) return start;
        start = plus(clash->to, 1);
    }
    return std::nullopt;
}

}  // namespace

int most_duration_days(ShelfKind kind) {
    switch (kind) {
    case ShelfKind::call:
    case ShelfKind::module: return 1;
    case ShelfKind::review: return 10;
    case ShelfKind::visit: return 5;
    }
    return 1;
}

std::vector<ShelfDate> open_dates(const Offer& offer, Date today) {
    std::vector<ShelfDate> open;
    if (!offer.shelf) return open;
    for (const auto& date : offer.shelf->dates)
        if (first_possible(offer, today) <= last_start(offer, date)) open.push_back(date);
    return open;
}

ShelfStanding shelf_standing(const Offer& offer, Date today) {
    const auto dates = open_dates(offer, today);
    if (dates.empty()) return ShelfStanding::over;
    const bool place =
        std::any_of(dates.begin(), dates.end(), [](const auto& date) { return date.places > 0; });
    return place ? ShelfStanding::open : ShelfStanding::full;
}

std::optional<Date> first_start(const Offer& offer, Date today, std::optional<Date> earliest,
                                std::optional<Date> latest, const HostingCapacity& hosting) {
    for (const auto& date : open_dates(offer, today)) {
        if (date.places <= 0) continue;
        const Date from = std::max({date.from, first_possible(offer, today), earliest.value_or(date.from)});
        Date last = last_start(offer, date);
        if (latest) last = std::min(last, plus(*latest, 1 - duration_of(offer)));
        if (const auto start = around(offer, from, last, hosting)) return start;
    }
    return std::nullopt;
}

}  // namespace lightfoot
