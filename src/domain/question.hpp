#pragma once
// The questions that a request is asked, described once for every way to answer them: the guided form on the
// pages, the form that works without a network, the spreadsheet, programs. What one way accepts, all accept.

#include "domain/verbs/request.hpp"

#include <span>
#include <string_view>

namespace lightfoot {

// The steps of the guided form, in order. Each is one question page; who asks is known from the account.
enum class RequestStep {
    note,
    topics,
    who,
    place,
    dates,
    existing,
    expectations,
    first_step,
    hosting,
    why_here,
    attachments,
    consent
};
inline constexpr RequestStep request_steps[] = {
    RequestStep::note,    RequestStep::topics,   RequestStep::who,          RequestStep::place,
    RequestStep::dates,   RequestStep::existing, RequestStep::expectations, RequestStep::first_step,
    RequestStep::hosting, RequestStep::why_here, RequestStep::attachments,  RequestStep::consent};
std::string_view name_of(RequestStep);  // "note", "topics", …, as in the address
std::optional<RequestStep> request_step(std::string_view name);

enum class AnswerKind {
    text,       // paragraphs
    line,       // a few words
    topics,     // words with commas between them, to be found in the vocabulary
    date,       // 2027-03-31
    number,     // from 0 to `size`
    languages,  // BCP 47, with commas between them
    periods,    // lines of 2026-12-20 – 2027-01-10; one date alone is one day
    language,   // one of the six
    consent,    // name of a ConsentWay
};

struct Question {
    RequestStep step{};
    std::string_view name;   // of the field in forms, files and sheets
    std::string_view words;  // its words are "field.<words>" and "field.<words>_hint"
    AnswerKind kind{};
    int size = 0;       // of text: lines that are shown; of a number: the largest
    bool once = false;    // for the whole request, not for each need
    bool folded = false;  // on the pages behind "say more": who is not asked loses nothing
};
std::span<const Question> questions();  // in the order in which they are asked
const Question* question(std::string_view name);

// What the answer says about a need; an empty one takes the value away. What is wrong with it, or nothing.
// Not for topics, language and consent, which are no words about a need.
std::optional<Message> read_answer(const Question& question, std::string_view answer, NeedEdit& edit);
// Not of those.
bool is_of_need(const Question& question);
// What the record holds, as it is typed; topics by their ids, removed ones left out.
std::string answer_of(const Need& need, const Question& question);

// Digits of other scripts as Latin ones: people type what their keyboard gives.
std::string with_latin_digits(std::string_view text);

}  // namespace lightfoot
