#include "domain/verbs/letter_rules.hpp"

namespace lightfoot {

Result<LetterChange> redraft_letter(const Letter& letter, const Viewer& viewer,
                                    std::vector<LetterWords> words, std::int64_t request_version, Time now) {
    TRY(may_write(letter, viewer));
    Letter after = letter;
    after.words = std::move(words);
    after.request_version = request_version;
    after.drafted_at = now;
    return letter_change(letter, std::move(after), "redrafted", viewer.account, now);
}

}  // namespace lightfoot
