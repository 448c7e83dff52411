#pragma once
// What the verbs of requests, offers and institutions share: who may, and how a change is written down.

#include "domain/field_check.hpp"
#include "domain/fields.hpp"
#include "domain/limits.hpp"
#include "domain/verbs/institution.hpp"
#include "domain/verbs/offer.hpp"
#include "domain/verbs/request.hpp"

namespace lightfoot {

// The State's own people; for a letter that is not sent yet also the secretariat. Neither archive nor
// withdrawn.
Result<void> may_write(const Request& request, const Viewer& viewer);
// The State's own people alone.
Result<void> speaks_for_state(const Request& request, const Viewer& viewer);
Result<void> may_write(const Offer& offer, const Viewer& viewer);

// The need of the request, to be changed. A need of another request is not found.
Result<Need*> need_of(Request& request, NeedId id);
void number_needs(Request& request);  // positions 1, 2, 3, …

// The person's word on some tags, on top of what is there; faults are those of field "topics".
Result<void> set_topics(std::vector<TopicTag>& tags, const std::vector<TopicTag>& said);
void set_proposals(std::vector<TopicTag>& tags, const std::vector<std::string>& proposed);

// Record and event; the body of the event says which fields have which new value.
RequestChange change_of(const Request& before, Request after, std::string verb, AccountId actor, Time now);
OfferChange change_of(const Offer& before, Offer after, std::string verb, AccountId actor, Time now);
InstitutionChange change_of(const Institution& before, Institution after, std::string verb, AccountId actor,
                            Time now);

// Still right as of today: reminders and hiding begin anew.
template <class Record>
Record confirmed(Record record, Date today) {
    record.confirmed_on = today;
    record.upkeep = {};
    return record;
}

Contact checked(FieldCheck& check, const Contact& contact);

}  // namespace lightfoot
