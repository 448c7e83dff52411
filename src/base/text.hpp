#pragma once
// Text that people send: UTF-8, cleaned at the edge, kept as written otherwise.

#include <cstddef>
#include <string>
#include <string_view>

namespace lightfoot {

bool valid_utf8(std::string_view text);           // no overlong forms, no surrogates, nothing above U+10FFFF
std::string_view trimmed(std::string_view text);  // without white space at both ends
std::size_t length_in_characters(std::string_view text);  // of valid UTF-8: code points

// For names and titles: one line. Control characters and bidirectional controls are taken out (they could
// make a name look like another), white space is folded to single blanks, private use characters are taken
// out.
std::string clean_line(std::string_view text);

// For longer text: line ends become \n, at most two in a row; control and private use characters are taken
// out; bidirectional embeddings and isolates are kept only where each is closed within its line.
std::string clean_text(std::string_view text);

// The first words, at most `characters` long, cut at a blank where there is one, with … where something was
// cut.
std::string first_words(std::string_view text, std::size_t characters);

}  // namespace lightfoot
