#pragma once
// One word to its term. See analysis.hpp for what is done in each language.

#include "index/script.hpp"

#include <string>
#include <string_view>

namespace lightfoot {

enum class StemLanguage : std::uint8_t { arabic, english, french, russian, spanish, none };

struct Stem {
    std::string term;        // at most max_term_bytes; empty where nothing is left of the word
    bool stop_word = false;  // too frequent in its language to tell texts apart
};

// The language by whose rules a word in this script is read inside a text of `language`.
StemLanguage stem_language(Script script, std::string_view language);

// `word` is a run of letters as split_words gives it, as written. The reference lives until the thread's next
// call.
const Stem& stem_of(std::string_view word, StemLanguage language);

// The simplified, compatibility-normalised form of one Chinese character.
std::int32_t simplified(std::int32_t code_point);

// Whether a word, folded but not stemmed, is in the list of words dropped from ranking.
bool is_stop_word(std::string_view folded_word, StemLanguage language);

}  // namespace lightfoot
