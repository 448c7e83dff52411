#pragma once
// Forms that come back are read here: file, answers, draft. Used by the pages and by the mailroom.

#include "base/secret.hpp"
#include "domain/question.hpp"
#include "domain/verbs/form.hpp"
#include "exchange/offline_form.hpp"
#include "language/words.hpp"
#include "mail/incoming.hpp"
#include "matching/vocabulary.hpp"
#include "store/returned_form.hpp"
#include "web/finder.hpp"

#include <string>
#include <string_view>

namespace lightfoot {

struct FormDesk {
    const Finder& finder;
    const Vocabulary& vocabulary;
};

// Topics typed as words ("customs, diamonds"): ids of those that the vocabulary knows; the others come back
// as they are.
FormReader::Topics read_topics(const FormDesk& desk, std::string_view words, std::string_view language);

Result<FormReading> read_returned_form(const FormDesk& desk, const Viewer& viewer, std::string_view bytes,
                                       Time now);

// The topics that the tagger proposes for all needs.
// `more`: topics that are proposed for the first need besides.
Result<void> propose_for(Store& store, const Finder& finder, const Request& request, Time now,
                         const std::vector<std::string>& more = {});

// For comparing terms: case, accents and endings do not matter.
std::string folded_line(std::string_view text);

// What a question is called where it does not stand on a page of its own: "step.place", or "field.earliest"
// where its step asks several.
std::string title_key(const Question& question);

// The spreadsheet in the words of a language.
OfflineSheet offline_sheet(const Words& words, const Vocabulary& vocabulary);
// Names of subjects and kinds of help to choose from, in the order of the language's dictionary.
std::vector<std::pair<std::string, std::string>> topics_to_choose(const Words& words,
                                                                  const Vocabulary& vocabulary);

// Takes the forms that came with a mail: of a point of contact each becomes a draft, and a notice says what
// was taken; of anybody else it lies on the desk, and nothing is answered. False: there is none.
Result<bool> take_mailed_forms(const FormDesk& desk, Store& store, const InstallationKey& key,
                               const IncomingMail& mail, Time now);

}  // namespace lightfoot
