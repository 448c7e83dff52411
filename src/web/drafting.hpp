#pragma once
// Fills the texts of letters from the records, in one language. What the State wrote stays in its own words.

#include "domain/case.hpp"
#include "domain/institution.hpp"
#include "domain/letter_text.hpp"
#include "domain/offer.hpp"
#include "domain/request.hpp"
#include "language/words.hpp"

#include <string>
#include <vector>

namespace lightfoot {

// What is said of who asks: the State by the name of the United Nations, an organisation by its own.
std::string name_in(const Words& words, const Institution& institution);

// The note verbale of a State, or the letter of an organisation, to the Chair.
LetterWords draft_note(const LetterTexts& texts, const Words& words, const Request& request,
                       const Institution& requester, Date date);

// A letter of the Committee about a request. Of a relay and its thanks: the `offer`, or what is said in
// its interest (`about`), and the `offerer`. `address`: where providers answer, with the host.
struct LetterFacts {
    const Request& request;
    const Institution& requester;
    const Offer* offer = nullptr;
    const Case* about = nullptr;
    const Institution* offerer = nullptr;
    std::string address;
    Date date;
    std::optional<int> silence_days = {};  // working days after which silence is consent
};
LetterWords draft_about(const LetterTexts& texts, const Words& words, LetterKind kind,
                        const LetterFacts& facts);

// What the briefing counts and lists; the requests are put in the order of the language.
struct BriefingFacts {
    Date from, until;
    struct Line {
        const Request* request;
        const Institution* requester;
    };
    std::vector<Line> received, circulated, open;
    std::int64_t official = 0;  // of those that are open
};
LetterWords draft_briefing(const LetterTexts& texts, const Words& words, const BriefingFacts& facts);

// Pieces of the letters.
std::string addressee_in(const LetterTexts& texts, const Words& words, const Institution& requester);
std::string title_in(const Words& words, const Request& request);  // isolated where it is of another language
std::string needs_in(const Words& words, const Request& request);  // lines

}  // namespace lightfoot
