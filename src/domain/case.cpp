#include "domain/case.hpp"

#include "domain/case_terms.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

// Of a match, by its deliveries: a report that waits for its answer comes first, then what is agreed, then
// what is still to be agreed.
CaseStatus status_of_match(const Case& it) {
    const auto any = [&](DeliveryStatus wanted) {
        return std::any_of(it.deliveries.begin(), it.deliveries.end(),
                           [&](const Delivery& one) { return status_of(one) == wanted; });
    };
    if (any(DeliveryStatus::reported)) return CaseStatus::reported;
    if (any(DeliveryStatus::agreed)) return CaseStatus::delivering;
    if (any(DeliveryStatus::proposed)) return CaseStatus::matched;
    return any(DeliveryStatus::answered) ? CaseStatus::delivered : CaseStatus::matched;
}

// The same day so many months later; the last of the month where there is none.
Date months_later(Date day, int months) {
    auto [year, month, number] = calendar_day(day);
    month += months - 1;
    year += month / 12;
    month = month % 12 + 1;
    const int next_year = month == 12 ? year + 1 : year, next_month = month == 12 ? 1 : month + 1;
    const auto first = date_of(year, month, 1), beyond = date_of(next_year, next_month, 1);
    return std::min(Date{first.days + number - 1}, Date{beyond.days - 1});
}

}  // namespace

CaseStatus status_of(const Case& it, Date today) {
    if (it.closed_at) return CaseStatus::closed;
    if (it.of_requester.answer == CaseAnswer::declined || it.of_provider.answer == CaseAnswer::declined)
        return CaseStatus::declined;
    if (it.request_withdrawn) return CaseStatus::withdrawn;
    const bool requester = it.of_requester.answer == CaseAnswer::accepted;
    const bool provider = it.of_provider.answer == CaseAnswer::accepted;
    if (requester && provider) return status_of_match(it);
    if (lapses_on(it) <= today) return CaseStatus::lapsed;
    if (!it.request) return CaseStatus::proposed;
    if (requester) return CaseStatus::requester_accepted;
    return provider ? CaseStatus::provider_accepted : CaseStatus::interested;
}

bool is_match(CaseStatus status) {
    return status == CaseStatus::matched || status == CaseStatus::delivering ||
           status == CaseStatus::reported || status == CaseStatus::delivered;
}

bool is_live(CaseStatus status) {
    return is_match(status) || status == CaseStatus::proposed || status == CaseStatus::interested ||
           status == CaseStatus::requester_accepted || status == CaseStatus::provider_accepted;
}

Date lapses_on(const Case& it) {
    auto from = date_of(it.interested_at);
    for (const auto& decision : {it.of_requester, it.of_provider})
        if (decision.at) from = std::max(from, date_of(*decision.at));
    if (it.next_on) from = std::max(from, *it.next_on);
    return {from.days + case_terms.lapse_days};
}

std::optional<Date> follow_up_on(const Case& it) {
    const bool something_came = it.outcome == CaseOutcome::delivered || it.outcome == CaseOutcome::in_part;
    if (!it.closed_at || !something_came || it.follow_up.answered_at) return std::nullopt;
    return months_later(date_of(*it.closed_at), case_terms.follow_up_months);
}

std::vector<ShelfPlace> shelf_places(const Case& it) {
    std::vector<ShelfPlace> places;
    const auto declined = [](const Decision& one) { return one.answer == CaseAnswer::declined; };
    if (declined(it.of_requester) || declined(it.of_provider) || it.request_withdrawn) return places;
    for (const auto& delivery : it.deliveries)
        if (delivery.shelf_place && !delivery.cancelled_at) places.push_back(*delivery.shelf_place);
    return places;
}

}  // namespace lightfoot
