#pragma once
// Steps that were taken in requests, for telling the State that asks.

#include "domain/alert.hpp"
#include "store/session.hpp"

#include <vector>

namespace lightfoot {

struct TakenStep {
    RequestId request;
    InstitutionId of;  // who asks
    Space space = Space::real;
    Milestone step = Milestone::received;
    bool operator==(const TakenStep&) const = default;
};
// Each step of requests that are not withdrawn, taken at `since` or later; by request, in the order of the
// steps.
std::vector<TakenStep> steps_taken_since(Session& session, Time since);

}  // namespace lightfoot
