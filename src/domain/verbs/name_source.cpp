#include "domain/verbs/case_rules.hpp"

namespace lightfoot {

Result<CaseChange> name_source(const Case& it, const Viewer& viewer, DeliveryId id, std::string_view address,
                               Time now) {
    TRY(side_of(it, viewer));
    Case after = it;
    Delivery& delivery = *TRY(delivery_of(after, id));
    if (!delivery.reported_at) return conflict("case.not_now");
    if (delivery.source_accepted_at) return conflict("case.source_is_accepted");
    FieldCheck check;
    delivery.source_url = check.line("source_url", address, limits::web_address);
    const bool web =
        delivery.source_url.starts_with("https://") || delivery.source_url.starts_with("http://");
    if (!delivery.source_url.empty() && !web) check.fault("source_url", "case.not_a_web_address");
    TRY(check.finish());
    return change_of(it, std::move(after), "source_named", viewer.account, now);
}

}  // namespace lightfoot
