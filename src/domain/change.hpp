#pragma once
// What a rule decides: the event that the ledger keeps. The store applies the change and appends the event
// in one transaction. Events are about institutions and records; the ledger's chain holds only hashes of
// their bodies.

#include "base/id.hpp"
#include "base/time.hpp"
#include "domain/account.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lightfoot {

enum class Subject {
    request,
    need,
    offer,
    institution,
    account,
    attachment,
    vocabulary,
    installation,
    letter,
    case_,  // of assistance: `case` is a word of C++ itself
    story,
    component,
};
std::string_view name_of(Subject);
std::optional<Subject> subject(std::string_view name);

struct Event {
    Subject subject = Subject::request;
    std::int64_t subject_id = 0;
    // past participle, one per file of domain/verbs: "sent", "circulated", "topics_confirmed", …
    std::string verb;
    InstitutionId institution;  // whose record it is: its people may read this entry of the history
    AccountId actor;            // who did it; none: the software itself
    Time at;
    std::vector<std::pair<std::string, std::string>> body;  // field, new value; erasable, sorted by field
};

// What a verb answers: the record as it shall be, and the event that says so.
template <class Record>
struct Change {
    Record record;
    Event event;
};

}  // namespace lightfoot
