#include "domain/verbs/case_rules.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

DeliveryKind kind_of(ShelfKind kind) {
    switch (kind) {
    case ShelfKind::call: return DeliveryKind::call;
    case ShelfKind::review: return DeliveryKind::review;
    case ShelfKind::module: return DeliveryKind::module;
    case ShelfKind::visit: return DeliveryKind::visit;
    }
    return DeliveryKind::other;
}

// The first day of this date, and of no other, that the need leaves.
std::optional<Date> start_within(const Offer& item, Date from, const Need& need, Date today) {
    Offer this_date = item;
    std::erase_if(this_date.shelf->dates, [from](const ShelfDate& date) { return date.from != from; });
    return first_start(this_date, today, need.earliest, need.latest, need.hosting);
}

Delivery delivery_from(const Offer& item, const ShelfWish& wish, Date start, Time now) {
    Delivery delivery;
    delivery.id = DeliveryId::make();
    delivery.title = item.title;
    delivery.language = item.language;
    delivery.kind = kind_of(item.shelf->kind);
    delivery.owner = item.contact.office;
    delivery.from = start;
    delivery.to = Date{start.days + item.duration_days.value_or(1) - 1};
    delivery.shelf_place = ShelfPlace{item.id, wish.from};
    delivery.proposed_at = now;
    delivery.requester_agreed_at = delivery.provider_agreed_at = now;
    return delivery;
}

}  // namespace

Result<CaseChange> take_from_shelf(const Viewer& viewer, const Request& request, NeedId id, const Offer& item,
                                   const ShelfWish& wish, Time now) {
    if (request.space != viewer.space || item.space != viewer.space) return not_found();
    if (!viewer.can(Capability::ask) || viewer.institution != request.institution) return not_allowed();
    if (!is_open(request)) return conflict("shelf.send_first");
    const auto* need = find_need(request, id);
    if (!need) return invalid("form.faults", {{"need", "shelf.need_needed"}});
    if (!item.shelf) return conflict("shelf.not_on_shelf");
    FieldCheck check;
    auto it = case_about(request, *need, item.provider, now);
    it.words = checked(check, "words", {wish.words, wish.language});
    const auto start = start_within(item, wish.from, *need, date_of(now));
    if (!start) check.fault("from", "shelf.date_does_not_suit");
    TRY(check.finish());
    it.of_requester = it.of_provider = {CaseAnswer::accepted, std::nullopt, {}, now};
    it.deliveries.push_back(delivery_from(item, wish, *start, now));
    return change_of(Case{}, std::move(it), "taken_from_shelf", viewer.account, now);
}

}  // namespace lightfoot
