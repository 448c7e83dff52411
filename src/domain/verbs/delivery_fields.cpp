#include "domain/verbs/delivery_fields.hpp"

namespace lightfoot {

Result<Delivery> with_fields(Delivery delivery, const DeliveryForm& form) {
    FieldCheck check;
    delivery.title = check.line("title", form.title, limits::title);
    if (delivery.title.empty()) check.fault("title", "case.title_needed");
    delivery.language = check.official_language("language", form.language);
    delivery.kind = form.kind.value_or(DeliveryKind::other);
    delivery.owner = check.line("owner", form.owner, limits::name);
    delivery.from = form.from;
    delivery.to = form.to;
    if (delivery.from && delivery.to && *delivery.to < *delivery.from)
        check.fault("to", "field.dates_reversed");
    delivery.place = check.line("place", form.place, limits::name);
    delivery.contribution = check.line("contribution", form.contribution, limits::sentence);
    delivery.carried_on_by = check.line("carried_on_by", form.carried_on_by, limits::name);
    TRY(check.finish());
    return delivery;
}

void agree(Delivery& delivery, Side side, Time now) {
    delivery.requester_agreed_at = side == Side::requester ? std::optional{now} : std::nullopt;
    delivery.provider_agreed_at = side == Side::provider ? std::optional{now} : std::nullopt;
}

}  // namespace lightfoot
