#pragma once
// What is put to a matcher: one need with what is known of who asks.

#include "domain/institution.hpp"
#include "domain/request.hpp"

#include <string>
#include <vector>

namespace lightfoot {

struct NeedQuery {
    Need need;  // topics without any: the tagger proposes them; hosting, dates and texts as far as stated
    std::string language;  // of its texts; empty: detected
    std::string
        state;  // alpha-3 of the State that asks; empty: not known (a visitor), or a regional organisation
    InstitutionId asking;  // none: a visitor
    Date as_of;            // today
    bool operator==(const NeedQuery&) const = default;
};
NeedQuery query_of(const Request& request, const Need& need, const Institution& asking, Date as_of);

// A visitor's paragraph and chosen topics; nothing of it is kept.
NeedQuery query_of(std::string paragraph, std::vector<TopicTag> topics, std::string language, Date as_of);

}  // namespace lightfoot
