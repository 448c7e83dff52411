#pragma once
// The practice tour: the whole chain from a paragraph to a told story, as each role walks it. A step is done
// when the record says so; nobody is asked. Steps of others are done by the practice accounts of their roles.

#include "domain/account.hpp"
#include "domain/case.hpp"
#include "domain/component.hpp"
#include "domain/request.hpp"
#include "domain/story.hpp"

#include <optional>
#include <set>
#include <span>
#include <string_view>

namespace lightfoot {

enum class TourStep {
    // of the chain, in its order
    write,
    topics,
    consent,
    send,
    sign_note,  // the signed note verbale comes back
    read_request,
    refer,
    end_referral,
    authenticate,
    acknowledge,
    circulate,
    read_needs,
    interest,
    accept_request,   // by the State
    accept_provider,  // by the provider
    propose,
    agree,
    choose_host,  // a programme that runs anyway and can carry it
    ask_host,
    answer_host,  // by the host, through the link of its mail
    carry,        // the delivery rides on it
    read_plan,
    read_component,
    report,
    confirm,
    state_feedback,
    provider_feedback,
    read_case,
    state_story,
    provider_story,
    ask_alike,  // a request of one's own that begins with the story
    read_story,
    // of a visitor, who has no record
    look,
    read_topics,
    read_offers,
    read_ready,
    read_programmes,
    read_stories,
    read_procedure,
};
inline constexpr int tour_steps = int(TourStep::read_procedure) + 1;
std::string_view name_of(TourStep);

struct TourPlanStep {
    TourStep step;
    Role by;  // of the host, which has no account: visitor
};
// What is to be done in the tour of this role, by it and by the others; nothing for an administrator. The
// last step is one of its own.
std::span<const TourPlanStep> tour_of(Role);

// Steps of looking, done by opening a page, which no record tells of.
bool is_reading(TourStep);

struct TourFacts {
    std::optional<Request> request;     // of the tour
    std::optional<Case> of;             // its live case with the tour's provider
    std::optional<ProjectStory> story;  // of that case
    std::set<TourStep> read;            // pages opened so far
    std::optional<RequestId> alike = {};      // what the State began after reading its story
    std::optional<Component> component = {};  // of the request: the one that is furthest
};
bool is_done(TourStep, const TourFacts&);
// The delivery that the tour goes on with: not cancelled. Null where there is none.
const Delivery* tour_delivery(const TourFacts&);

struct TourPlace {
    std::optional<TourStep> now;  // none: the tour is at its end
    Role by = Role::visitor;      // whose turn it is
    int number = 0, of = 0;       // of the role's own steps: the one that is next, and how many there are
};
TourPlace place_in_tour(Role, const TourFacts&);

}  // namespace lightfoot
