#pragma once
// What has happened to a request on its way through the procedure, beside what it asks for: facts with their
// moments. Stage, whose turn it is and what comes next are computed from them (domain/transition.hpp,
// domain/clock.hpp), never stored.

#include "base/id.hpp"
#include "base/time.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// Why a request is handled apart from the official ones.
enum class SetAsideReason {
    none,
    not_proper_form,  // no note verbale, no letter of an authority
    not_a_state,      // sent by who may not ask: an organisation of citizens, a company, a person
    sent_elsewhere,   // addressed to another organisation
};
std::string_view name_of(SetAsideReason);  // "", "not_proper_form", …
std::optional<SetAsideReason> set_aside_reason(std::string_view name);

struct SetAside {
    SetAsideReason reason = SetAsideReason::none;
    std::optional<Time> at;
    std::string words;  // of the secretariat, for the sender
    bool operator==(const SetAside&) const = default;
};

// A member of the Committee asked that the request go to the Working Group on Assistance. All steps wait.
struct Referral {
    Time at;
    InstitutionId by;
    std::string words;  // what the member asks the group to look at; may be empty
    std::optional<Time> ended_at;
    std::string advice;  // of the group, how to handle it; may be empty
    bool operator==(const Referral&) const = default;
};

// What is posted: a text of its own, never the request as it was written. The consent to it is
// Request::posting; a change of the text takes that consent away.
struct PostingText {
    std::string text, language;  // BCP 47
    std::optional<Time> written_at, posted_at, taken_down_at;
    bool operator==(const PostingText&) const = default;
};

enum class MetAnswer { none, met, in_part, not_met, not_needed };
std::string_view name_of(MetAnswer);  // "", "met", "in_part", "not_met", "not_needed"
std::optional<MetAnswer> met_answer(std::string_view name);

// A year after its date the State is asked whether its request has been met.
struct MetQuestion {
    std::optional<Time> asked_at, answered_at;
    MetAnswer answer = MetAnswer::none;
    std::string words;  // of the State; may be empty
    bool operator==(const MetQuestion&) const = default;
};

}  // namespace lightfoot
