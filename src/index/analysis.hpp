#pragma once
// From text to terms: what two texts must share to be found with each other. The same analysis serves the
// index, the search box and the tagger, so that a phrase found by one is found by all.
//
// Each word is normalised (NFKC, case folded) and reduced to its stem by the rules of its language. Arabic
// loses diacritics, tatweel, article and conjunctions; Chinese runs become overlapping pairs of characters,
// traditional written as simplified; Russian ё is е; accents are folded after stemming. A word in another
// script than that of the text's language is analysed by its own script (a Latin word in a Russian text as
// English).
//
// Safe to call from several threads at once: stemmers and the memory of stems are per thread.

#include "index/language_guess.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct Token {
    std::string term;
    std::uint32_t begin = 0, end = 0;  // bytes of the text as it was given, so that the phrase can be shown
    std::uint32_t position = 0;  // number of the word in the text; words dropped from ranking leave a gap
    bool operator==(const Token&) const = default;
};

// Limits, so that no text can hold the machine up. What lies beyond is not analysed.
inline constexpr std::size_t max_text_bytes = 8u << 20;
inline constexpr std::size_t max_token_count = 400'000;
inline constexpr std::size_t max_term_bytes = 64;  // a longer term is cut at a character

// The terms by which a text is found and ranked: without words such as "the" and "of".
// `language` is BCP 47 ("fr", "zh-Hans"); anything but ar, zh, en, fr, ru, es reads Latin letters as English.
// Bytes that are not UTF-8 separate words.
std::vector<Token> analyse(std::string_view text, std::string_view language);

// The same terms as numbers of a table, behind those that are there: for texts by the million.
class TermTable;
void analyse(std::string_view text, std::string_view language, TermTable& table,
             std::vector<std::uint32_t>& numbers);

// The same with where each stands.
struct NumberedWord {
    std::uint32_t number = 0, begin = 0, end = 0, position = 0;  // as in Token
};
void analyse(std::string_view text, std::string_view language, TermTable& table,
             std::vector<NumberedWord>& words);

// The same stream with every word in it, for comparing phrases word by word.
std::vector<Token> fold(std::string_view text, std::string_view language);

}  // namespace lightfoot
