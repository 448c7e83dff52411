#pragma once
// What of a text is written as names are: what stands in quotation marks, words of several capitals
// ("UNHCR"), and words with a capital inside a sentence. Names of States are written so in every
// text, and are none of it.

#include "index/analysis.hpp"
#include "matching/places.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace lightfoot {

class NamesInText {
public:
    // One text behind the other. `tokens`: as analyse() reads it in this language.
    void add(std::string_view text, std::span<const Token> tokens, std::string_view language,
             const Places& places);

    const std::unordered_set<std::uint32_t>& words() const { return all_; }  // term_hash of each
    bool holds(std::uint32_t word) const { return words_.contains(word); }   // it may be of a name
    // Whether these words (term_hash) stand in the text one behind the other, as a name of three words and
    // more is written: all in quotation marks, or with a word of capitals, or with two that have one.
    bool names(const std::vector<std::uint32_t>& title) const;
    // Whether any title that has these words (term_hash, in whatever order) may be a name here: three of them
    // and more stand one behind the other, one as names are written.
    bool may_name(std::span<const std::uint32_t> words) const;
    // What stands in quotation marks, three words and more: at most eight, each as its terms.
    const std::vector<std::vector<std::string>>& quoted() const { return quoted_; }

private:
    struct Word {
        std::uint32_t word = 0;
        bool capital = false, capitals = false, quoted = false, small_letters = false;
        bool as_a_name() const { return capital || capitals || quoted; }
    };
    std::vector<Word> text_;
    std::unordered_set<std::uint32_t> all_, words_;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> places_;  // in text_, by term_hash
    std::vector<std::vector<std::string>> quoted_;
};

}  // namespace lightfoot
