#include "domain/footprint.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

bool said(const Consent& consent) {
    return consent.way == ConsentWay::express || consent.way == ConsentWay::refused;
}

int answers_about(const Need& need) {
    int count = 0;
    for (const auto* text : {&need.text, &need.who, &need.place, &need.existing, &need.expectations,
                             &need.first_step, &need.why_it_matters})
        count += !text->empty();
    count += need.earliest.has_value() + need.latest.has_value();
    count += need.hosting.visits.has_value() + need.hosting.days_per_month.has_value();
    count += !need.hosting.languages.empty() + !need.hosting.no_go.empty();
    return count + std::any_of(need.topics.begin(), need.topics.end(), [](const TopicTag& tag) {
               return tag.standing != TopicStanding::proposed;
           });
}

}  // namespace

int answers_of_state(const Request& request) {
    if (request.arrival == RequestArrival::archive) return 0;
    int count = said(request.posting) + request.met.answered_at.has_value();
    if (request.arrival == RequestArrival::letter) return count;  // the rest stands in the letter
    for (const auto& need : request.needs) count += answers_about(need);
    return count + said(request.circulation) + request.clearance.at.has_value() +
           request.official_at.has_value();
}

int answers_of_state(const Case& it) {
    int count = it.of_requester.answer != CaseAnswer::open;
    for (const auto& delivery : it.deliveries)
        count += (delivery.requester_agreed_at && !delivery.shelf_place) + delivery.answered_at.has_value();
    if (it.requester_feedback) count += 3;
    return count + it.follow_up.answered_at.has_value();
}

int answers_of_state(const Request& request, std::span<const Case> cases, std::span<const NeedCall> calls) {
    int count = answers_of_state(request);
    for (const auto& it : cases) count += answers_of_state(it);
    for (const auto& call : calls) count += call.answered_at.has_value();
    return count;
}

}  // namespace lightfoot
