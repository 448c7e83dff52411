#include "domain/verbs/rules.hpp"

namespace lightfoot {

namespace {

template <class Record>
Result<Record> by_link(const Record& record, const ConfirmationLink& link, std::int64_t version, Date today) {
    if (today > link.last_day) return conflict("freshness.link_over");
    switch (answer_of(record, link, version, today)) {
    case LinkAnswer::open: return confirmed(record, today);
    case LinkAnswer::confirmed: return conflict("freshness.answer.confirmed");
    case LinkAnswer::changed: return conflict("freshness.answer.changed");
    case LinkAnswer::gone: return conflict("freshness.answer.gone");
    }
    return not_found();
}

}  // namespace

// Whoever has the mailbox; who that was nobody knows.
Result<OfferChange> confirm_by_link(const Offer& offer, const ConfirmationLink& link, std::int64_t version,
                                    Time now) {
    auto after = TRY(by_link(offer, link, version, date_of(now)));
    return change_of(offer, std::move(after), "confirmed_by_link", {}, now);
}

Result<InstitutionChange> confirm_by_link(const Institution& institution, const ConfirmationLink& link,
                                          std::int64_t version, Time now) {
    auto after = TRY(by_link(institution, link, version, date_of(now)));
    return change_of(institution, std::move(after), "confirmed_by_link", {}, now);
}

}  // namespace lightfoot
