#pragma once
// A letter is a text that the software drafts and a person edits and signs off. Nothing goes out unread.

#include "base/id.hpp"
#include "base/time.hpp"
#include "domain/space.hpp"
#include "domain/transition.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct Procedure;

enum class LetterKind {
    note_verbale,         // of the State to the Chair: made from its request, never stored
    organisation_letter,  // the same of a regional organisation, which has no mission
    acknowledgement,      // of the Chair to who asks
    provider_note,        // of the Chair to the providers: a request, with the State's consent
    offer_relay,          // of the Chair to who asks: somebody offers help
    offer_thanks,         // of the Chair to who offers: the offer has reached the Committee
    year_question,        // of the Chair to who asked, one year on: has the request been met?
    briefing,             // of the experts to the Committee
};
inline constexpr LetterKind letter_kinds[] = {LetterKind::note_verbale,    LetterKind::organisation_letter,
                                              LetterKind::acknowledgement, LetterKind::provider_note,
                                              LetterKind::offer_relay,     LetterKind::offer_thanks,
                                              LetterKind::year_question,   LetterKind::briefing};
std::string_view name_of(LetterKind);
std::optional<LetterKind> letter_kind(std::string_view name);

// The words in one language. What is for many readers has one in each language.
struct LetterWords {
    std::string language;     // one of the six
    std::string title, text;  // text: lines as domain/letter_text.hpp describes them
    bool edited = false;      // a person has written in it
    bool operator==(const LetterWords&) const = default;
};

struct Letter {
    LetterId id;
    Space space = Space::real;
    LetterKind kind = LetterKind::acknowledgement;
    RequestId request;                 // about which; none: a briefing
    InstitutionId requester;           // who asked; none: a briefing
    OfferId offer;                     // of a relay or its thanks: a written offer, or
    CaseId about;                      // an interest in one of the needs
    InstitutionId provider;            // who offers
    std::string own_language;          // of the passages in the State's own words
    std::vector<LetterWords> words;    // by language
    std::int64_t request_version = 0;  // of the request when this was drafted
    Time drafted_at;
    std::optional<Time> signed_at;  // signed off; from now on it does not change
    AccountId signed_by;
    std::int64_t version = 1;
    bool operator==(const Letter&) const = default;
};

// Providers and Committee read many languages: such a letter has words in each of the six.
bool for_many(LetterKind kind);
// Its fact is an offer or an interest: the relay to who asks, the thanks to who offers.
bool is_of_offer(LetterKind kind);

// The letter that goes with a decision of the desk; signing it off is the decision.
std::optional<LetterKind> letter_of(Act act);
// Which letters about a request are due, whether they are drafted already or not: those of the decisions that
// the desk has before it today.
std::vector<LetterKind> due_letters(const Request& request, const Procedure& procedure, Time now);

}  // namespace lightfoot
