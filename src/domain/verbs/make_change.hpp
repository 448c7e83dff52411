#pragma once
// How a change of any record is written down.

#include "domain/fields.hpp"

#include <string>
#include <utility>

namespace lightfoot {

// Record and event; the body of the event says which fields have which new value. `institution`: whose record
// it is. The record has fields_of() beside it.
template <class Record>
Change<Record> make_change(const Record& before, Record after, Subject subject, InstitutionId institution,
                           std::string verb, AccountId actor, Time now) {
    Event event;
    event.subject = subject;
    event.subject_id = after.id.value;
    event.verb = std::move(verb);
    event.institution = institution;
    event.actor = actor;
    event.at = now;
    event.body = difference(fields_of(before), fields_of(after));
    return {std::move(after), std::move(event)};
}

}  // namespace lightfoot
