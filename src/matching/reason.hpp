#pragma once
// What a shortlist says about one offer and one need, criterion by criterion. Codes and data; the words come
// from the catalogue (keys match.criterion.*, match.verdict.*, match.reason.*) in the reader's language.

#include "base/id.hpp"
#include "base/message.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

// Three values (engine: eligibility rules). `not_stated` is a question to ask, never an exclusion.
enum class Verdict { fits, does_not_fit, not_stated };
std::string_view name_of(Verdict);

enum class Criterion {
    subject,       // topics and words
    kind_of_help,  // modality
    region,        // regions and States the provider serves
    language,      // languages it can be given in
    time,          // lead time and availability against earliest and latest
    hosting,       // days, visits against what can be hosted
    condition,     // stated conditions, shown as written; never evaluated by machine
    standing,      // an offer, a named provider or documented activity only; when last confirmed
};
std::string_view name_of(Criterion);

// Two passages that speak of the same: where they stand in the need and in the offer.
struct Phrase {
    enum class Field {
        title,
        text,
        why_it_matters,
        first_step,
        existing,
        expectations,
        place,
        who,
        provider
    };
    Field need_field = Field::text, offer_field = Field::text;
    std::string need_text, offer_text;          // as written, cut from the field; need_text may be empty
    std::string need_language, offer_language;  // BCP 47
    std::string topic;  // the concept that joins them; empty: the same word; alone where no words are shown
    bool operator==(const Phrase&) const = default;
};

struct CriterionResult {
    Criterion criterion = Criterion::subject;
    Verdict verdict = Verdict::not_stated;
    Message reason;  // code and the data it rests on
    bool excludes =
        false;  // does_not_fit on a stated field or confirmed tag: not on the list, "why not" says it
    bool proposed = false;        // rests on a tag that nobody has confirmed
    std::vector<Phrase> phrases;  // of criterion subject, best first, at most 5
    bool operator==(const CriterionResult&) const = default;
};

// Nobody stated it, so it is a question to put to the provider. What the texts are about is read from them.
inline bool is_open(const CriterionResult& result) {
    return result.verdict == Verdict::not_stated && result.criterion != Criterion::subject;
}

// 1: close to what is asked, by the same kind of help. 2: close, by another or an unstated kind. 3: a part
// of it, or neighbouring subjects. 4: little in common. There is no number between: within a tier the order
// is by topics and words (docs/matching.md), and it is an order of offers for one need, never of States or
// providers.
struct Candidate {
    OfferId offer;
    int tier = 4;
    std::int64_t order = 0;  // fixed-point, comparable within one tier of one need only; never shown
    std::vector<CriterionResult> criteria;
    bool from_shelf = false;  // a small ready delivery that fits (tier 1 or 2, a date left): stands first
    bool operator==(const Candidate&) const = default;
};

struct Shortlist {
    std::vector<Candidate> candidates;  // best first
    std::size_t considered = 0;         // offers of the space, with activities
    std::size_t fitting = 0;            // not excluded and with at least one word or topic in common
    std::size_t activities = 0;         // of those considered: documented activities, which nobody offers
};

// One code for every considered pair: why an offer is or is not on the list.
enum class OutcomeCode { listed, below_the_cut, excluded, nothing_in_common, not_open };
struct Outcome {
    OutcomeCode code = OutcomeCode::nothing_in_common;
    std::size_t place = 0;  // 1 … for listed and below_the_cut
    Candidate candidate;    // criteria filled in all cases
};

}  // namespace lightfoot
