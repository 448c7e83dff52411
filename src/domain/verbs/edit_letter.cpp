#include "domain/field_check.hpp"
#include "domain/limits.hpp"
#include "domain/verbs/letter_rules.hpp"

#include <algorithm>

namespace lightfoot {

Result<LetterChange> edit_letter(const Letter& letter, const Viewer& viewer, const LetterWords& words,
                                 Time now) {
    TRY(may_write(letter, viewer));
    Letter after = letter;
    const auto own = std::find_if(after.words.begin(), after.words.end(),
                                  [&](const LetterWords& one) { return one.language == words.language; });
    if (own == after.words.end()) return not_found();
    FieldCheck check;
    LetterWords edited{words.language, check.line("title", words.title, limits::title),
                       check.text("text", words.text, limits::text), true};
    if (edited.title.empty()) check.fault("title", "letter.title_needed");
    if (edited.text.empty()) check.fault("text", "letter.text_needed");
    TRY(check.finish());
    if (!edited.text.ends_with('\n')) edited.text += '\n';
    if (edited.title == own->title && edited.text == own->text) edited.edited = own->edited;
    *own = std::move(edited);
    return letter_change(letter, std::move(after), "edited", viewer.account, now);
}

}  // namespace lightfoot
