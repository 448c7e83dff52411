#pragma once
// A case is one provider's interest in one need, from the interest to its closing. Several needs: several
// cases, so that a match of a part is plain. Both sides decide. A provider may also propose unasked: a case
// without a need, until the State says yes.

#include "domain/delivery.hpp"
#include "domain/space.hpp"

#include <string_view>
#include <vector>

namespace lightfoot {

enum class Side { requester, provider };
std::string_view name_of(Side);

// Why a side declines, at the first look or later.
enum class DeclineReason {
    not_what_is_needed,
    another_chosen,
    cannot_host,  // the State's
    outside_mandate,
    no_people,
    no_funds,  // the provider's
    not_at_this_time,
    conditions,
    met_elsewhere,
    no_answer,
    other,  // either's
};
std::string_view name_of(DeclineReason);
std::optional<DeclineReason> decline_reason(std::string_view name);
std::vector<DeclineReason> decline_reasons(Side);

enum class CaseAnswer { open, accepted, declined };
std::string_view name_of(CaseAnswer);
std::optional<CaseAnswer> case_answer(std::string_view name);

struct Decision {
    CaseAnswer answer = CaseAnswer::open;
    std::optional<DeclineReason> reason;
    Quote words;
    std::optional<Time> at;
    bool operator==(const Decision&) const = default;
};

// Money, knowledge and the roof may be three different parties. Known here, or named in words, or neither.
struct Party {
    InstitutionId institution;
    std::string words;
    bool operator==(const Party&) const = default;
};

enum class CaseOutcome { delivered, in_part, by_others, not_needed, not_possible, no_answer };
std::string_view name_of(CaseOutcome);
std::optional<CaseOutcome> case_outcome(std::string_view name);

// Three questions, the same to both sides: how did it end, what helped, what should be done otherwise.
struct Feedback {
    CaseOutcome outcome = CaseOutcome::delivered;
    std::string helped, otherwise, language;
    Time at;
    bool operator==(const Feedback&) const = default;
};

// The one question after a year.
enum class Use { in_use, in_part, carried_further, not_in_use };
std::string_view name_of(Use);
std::optional<Use> use(std::string_view name);
struct FollowUp {
    std::optional<Time> asked_at, answered_at;
    std::optional<Use> use;
    Quote words;
    bool operator==(const FollowUp&) const = default;
};

struct Case {
    CaseId id;
    Space space = Space::real;
    RequestId request;  // none: proposed unasked, and the State has not said yes
    NeedId need;
    InstitutionId requester, provider;
    Quote title;  // the need's, or that of the proposal
    Quote words;  // what the provider has in mind
    Time interested_at;
    std::optional<Date> next_on;  // the next date that a side has named
    Decision of_requester, of_provider;
    Party funder, expert, host;
    std::vector<Delivery> deliveries;  // in the order in which they were proposed
    std::optional<Feedback> requester_feedback, provider_feedback;
    std::optional<Time> closed_at;
    std::optional<CaseOutcome> outcome;
    FollowUp follow_up;
    bool request_withdrawn = false;  // a fact of the request, read with the case
    std::int64_t version = 1;
    bool operator==(const Case&) const = default;
};

enum class CaseStatus {
    proposed,
    interested,
    requester_accepted,
    provider_accepted,
    matched,
    delivering,
    reported,
    delivered,
    closed,
    declined,
    lapsed,
    withdrawn,
};
std::string_view name_of(CaseStatus);
std::optional<CaseStatus> case_status(std::string_view name);

// Computed from the facts, never stored.
CaseStatus status_of(const Case&, Date today);
bool is_live(CaseStatus);     // something can still come of it
bool is_match(CaseStatus);    // both sides have said yes, and it is not closed
Date lapses_on(const Case&);  // the first day on which an undecided interest has lapsed
// Where the question after a year is owed: from this day on.
std::optional<Date> follow_up_on(const Case&);
// The places on the shelf that the case holds: of deliveries that are agreed, in a case that nobody has left.
std::vector<ShelfPlace> shelf_places(const Case&);

}  // namespace lightfoot
