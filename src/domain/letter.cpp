#include "domain/letter.hpp"

#include "domain/clock.hpp"

namespace lightfoot {

bool for_many(LetterKind kind) {
    return kind == LetterKind::provider_note || kind == LetterKind::offer_thanks ||
           kind == LetterKind::briefing;
}

bool is_of_offer(LetterKind kind) {
    return kind == LetterKind::offer_relay || kind == LetterKind::offer_thanks;
}

std::optional<LetterKind> letter_of(Act act) {
    switch (act) {
    case Act::acknowledge: return LetterKind::acknowledgement;
    case Act::circulate: return LetterKind::provider_note;
    case Act::ask_whether_met: return LetterKind::year_question;
    default: return std::nullopt;
    }
}

std::vector<LetterKind> due_letters(const Request& request, const Procedure& procedure, Time now) {
    std::vector<LetterKind> due;
    for (const auto& decision : decisions_of(request, procedure, now))
        if (const auto kind = letter_of(decision.act)) due.push_back(*kind);
    return due;
}

}  // namespace lightfoot
