#pragma once
// What the software costs a State: how many answers it has asked of it for one request, each once, from
// the record alone. At most case_terms.answers from the first note to a confirmed delivery.
//
//     the note, and each field of the form that was filled       of a request that was written here
//     the ministry's clearance; the signed note verbale          of a request that was written here
//     yes or no to circulation, and to posting                   silence costs nothing
//     a call of the secretariat about a need that it answered
//     yes or no to a provider; each delivery that it agreed to   what is taken from the shelf is one answer
//     each delivery that it has confirmed
//     after the delivery: three of feedback, whether the request is met, the question after twelve months
//
// What a State does of its own accord (a message, a date, a story that it releases) is not asked.

#include "domain/case.hpp"
#include "domain/need_call.hpp"
#include "domain/request.hpp"

#include <span>

namespace lightfoot {

int answers_of_state(const Request& request);
int answers_of_state(const Case& it);
int answers_of_state(const Request& request, std::span<const Case> cases, std::span<const NeedCall> calls);

}  // namespace lightfoot
