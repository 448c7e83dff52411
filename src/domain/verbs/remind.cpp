#include "domain/verbs/rules.hpp"

namespace lightfoot {

namespace {

template <class Record>
Record reminded(Record record, Date today) {
    ++record.upkeep.reminders;
    record.upkeep.reminded_on = today;
    return record;
}

template <class Record>
Record hidden(Record record, Date today) {
    record.upkeep.hidden_on = today;
    return record;
}

}  // namespace

OfferChange remind(const Offer& offer, Time now) {
    return change_of(offer, reminded(offer, date_of(now)), "reminded", {}, now);
}

OfferChange hide(const Offer& offer, Time now) {
    return change_of(offer, hidden(offer, date_of(now)), "hidden", {}, now);
}

InstitutionChange remind(const Institution& institution, Time now) {
    return change_of(institution, reminded(institution, date_of(now)), "reminded", {}, now);
}

InstitutionChange hide(const Institution& institution, Time now) {
    return change_of(institution, hidden(institution, date_of(now)), "hidden", {}, now);
}

}  // namespace lightfoot
