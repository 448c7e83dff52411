#pragma once
// What the characters and codes that people send are by the tables of Unicode and ISO 639. The one place of
// domain that asks ICU for it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// A letter, digit, punctuation mark or symbol that shows: no text of blanks, fillers, soft hyphens, tags or
// combining marks alone. Of valid UTF-8.
bool has_visible_character(std::string_view text);

// The language as BCP 47 writes it ("EN" becomes "en"); nothing where it is none that ISO 639 knows.
std::optional<std::string> language_tag(std::string_view text);

// The words of a text by letters and digits alone, case folded; where a script is written without blanks each
// character is a word.
std::vector<std::string> plain_words(std::string_view text);

}  // namespace lightfoot
