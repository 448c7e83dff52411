#include "domain/tour.hpp"

#include <algorithm>
#include <iterator>

namespace lightfoot {

namespace {

using enum TourStep;
constexpr auto state = Role::point_of_contact, helper = Role::provider, desk = Role::secretariat,
               member = Role::committee, guest = Role::visitor, host = Role::visitor;

constexpr TourPlanStep of_state[] = {{write, state},
                                     {topics, state},
                                     {consent, state},
                                     {send, state},
                                     {sign_note, state},
                                     {authenticate, desk},
                                     {acknowledge, desk},
                                     {circulate, desk},
                                     {interest, helper},
                                     {accept_request, state},
                                     {accept_provider, helper},
                                     {propose, helper},
                                     {agree, state},
                                     {choose_host, state},
                                     {ask_host, state},
                                     {answer_host, host},
                                     {carry, state},
                                     {read_plan, state},
                                     {report, helper},
                                     {confirm, state},
                                     {state_feedback, state},
                                     {provider_feedback, helper},
                                     {state_story, state},
                                     {ask_alike, state}};

constexpr TourPlanStep of_provider[] = {{write, state},
                                        {topics, state},
                                        {consent, state},
                                        {send, state},
                                        {sign_note, state},
                                        {authenticate, desk},
                                        {acknowledge, desk},
                                        {circulate, desk},
                                        {read_needs, helper},
                                        {interest, helper},
                                        {accept_request, state},
                                        {accept_provider, helper},
                                        {propose, helper},
                                        {agree, state},
                                        {choose_host, state},
                                        {ask_host, state},
                                        {answer_host, host},
                                        {carry, state},
                                        {read_component, helper},
                                        {report, helper},
                                        {confirm, state},
                                        {state_feedback, state},
                                        {provider_feedback, helper},
                                        {state_story, state},
                                        {provider_story, helper}};

constexpr TourPlanStep of_secretariat[] = {
    {write, state},     {topics, state},         {consent, state},          {send, state},
    {sign_note, state}, {authenticate, desk},    {acknowledge, desk},       {circulate, desk},
    {interest, helper}, {accept_request, state}, {accept_provider, helper}, {propose, helper},
    {agree, state},     {choose_host, state},    {ask_host, state},         {answer_host, host},
    {carry, state},

    {report, helper},   {confirm, state},        {state_feedback, state},   {provider_feedback, helper},
    {read_case, desk},  {read_component, desk},  {state_story, state},      {read_story, desk}};

constexpr TourPlanStep of_committee[] = {
    {write, state},           {topics, state},           {consent, state},        {send, state},
    {sign_note, state},       {read_request, member},    {refer, member},         {end_referral, member},
    {authenticate, desk},     {acknowledge, desk},       {circulate, desk},       {interest, helper},
    {accept_request, state},  {accept_provider, helper}, {propose, helper},       {agree, state},
    {choose_host, state},     {ask_host, state},         {answer_host, host},     {carry, state},

    {report, helper},         {confirm, state},          {state_feedback, state}, {provider_feedback, helper},
    {read_component, member}, {state_story, state},      {read_story, member}};

constexpr TourPlanStep of_visitor[] = {
    {look, guest},          {read_topics, guest},     {read_offers, guest},
    {read_ready, guest},    {read_programmes, guest}, {read_stories, guest},
    {read_procedure, guest}};

constexpr std::string_view names[] = {"write",
                                      "topics",
                                      "consent",
                                      "send",
                                      "sign_note",
                                      "read_request",
                                      "refer",
                                      "end_referral",
                                      "authenticate",
                                      "acknowledge",
                                      "circulate",
                                      "read_needs",
                                      "interest",
                                      "accept_request",
                                      "accept_provider",
                                      "propose",
                                      "agree",
                                      "choose_host",
                                      "ask_host",
                                      "answer_host",
                                      "carry",
                                      "read_plan",
                                      "read_component",
                                      "report",
                                      "confirm",
                                      "state_feedback",
                                      "provider_feedback",
                                      "read_case",
                                      "state_story",
                                      "provider_story",
                                      "ask_alike",
                                      "read_story",
                                      "look",
                                      "read_topics",
                                      "read_offers",
                                      "read_ready",
                                      "read_programmes",
                                      "read_stories",
                                      "read_procedure"};
static_assert(std::size(names) == tour_steps);

bool topics_are_decided(const Request& request) {
    for (const auto& need : request.needs)
        for (const auto& tag : need.topics)
            if (tag.standing == TopicStanding::proposed) return false;
    return true;
}

bool is_told_by(const std::optional<ProjectStory>& story, Side side) {
    return story && std::any_of(story->releases.begin(), story->releases.end(),
                                [&](const StoryRelease& release) { return side_of(release.part) == side; });
}

bool request_says(TourStep step, const Request& request) {
    switch (step) {
    case write: return true;
    case topics: return topics_are_decided(request) || request.sent_at;
    case consent: return request.circulation.given();
    case send: return request.sent_at.has_value();
    case sign_note: return request.official_at.has_value();
    case refer: return !request.referrals.empty() || request.authenticated_at;
    case end_referral:
        return request.authenticated_at || (!request.referrals.empty() && !open_referral(request));
    case authenticate: return request.authenticated_at.has_value();
    case acknowledge: return request.acknowledged_at.has_value();
    default: return request.circulated_at.has_value();
    }
}

bool case_says(TourStep step, const TourFacts& facts) {
    const auto& it = *facts.of;
    const auto* delivery = tour_delivery(facts);
    switch (step) {
    case interest: return true;
    case accept_request: return it.of_requester.answer == CaseAnswer::accepted;
    case accept_provider: return it.of_provider.answer == CaseAnswer::accepted;
    case propose: return delivery;
    case agree: return delivery && delivery->requester_agreed_at && delivery->provider_agreed_at;
    case report: return delivery && delivery->reported_at;
    case confirm: return delivery && delivery->answered_at;
    case state_feedback: return it.requester_feedback || it.closed_at;
    case provider_feedback: return it.provider_feedback || it.closed_at;
    case state_story: return is_told_by(facts.story, Side::requester);
    default: return is_told_by(facts.story, Side::provider);
    }
}

bool component_says(TourStep step, const TourFacts& facts) {
    const auto& it = *facts.component;
    const auto* delivery = tour_delivery(facts);
    switch (step) {
    case choose_host: return true;
    case ask_host: return it.asked_at.has_value();
    case answer_host: return has_agreed(it);
    default:
        return delivery && std::find(it.carries.begin(), it.carries.end(), delivery->id) != it.carries.end();
    }
}

}  // namespace

std::string_view name_of(TourStep step) { return names[int(step)]; }

std::span<const TourPlanStep> tour_of(Role role) {
    switch (role) {
    case Role::point_of_contact: return of_state;
    case Role::provider: return of_provider;
    case Role::secretariat: return of_secretariat;
    case Role::committee: return of_committee;
    case Role::visitor: return of_visitor;
    case Role::administrator: break;
    }
    return {};
}

bool is_reading(TourStep step) {
    return step == read_request || step == read_needs || step == read_case || step == read_plan ||
           step == read_component || step >= read_story;
}

const Delivery* tour_delivery(const TourFacts& facts) {
    if (!facts.of) return nullptr;
    for (const auto& delivery : facts.of->deliveries)
        if (!delivery.cancelled_at) return &delivery;
    return nullptr;
}

bool is_done(TourStep step, const TourFacts& facts) {
    if (is_reading(step)) return facts.read.count(step) > 0;
    if (!facts.request) return false;
    if (step == ask_alike) return facts.alike.has_value();
    if (step <= circulate) return request_says(step, *facts.request);
    if (step >= choose_host && step <= carry) return facts.component && component_says(step, facts);
    return facts.of && case_says(step, facts);
}

TourPlace place_in_tour(Role role, const TourFacts& facts) {
    TourPlace place;
    for (const auto& [step, by] : tour_of(role)) {
        const bool own = by == role;
        place.of += own;
        if (place.now) continue;
        place.number += own;
        if (is_done(step, facts)) continue;
        place.now = step;
        place.by = by;
        if (!own) ++place.number;  // its own next one comes after
    }
    return place;
}

}  // namespace lightfoot
