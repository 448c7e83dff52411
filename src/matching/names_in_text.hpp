#pragma once
// What of a text is written as names are: what stands in quotation marks, words of several capitals
// ("UNHCR"), and words with a capital inside a sentence. Names of States are written so in every
// text, and are none of it.

#include "index/analysis.hpp"
#include "matching/host_weights.hpp"
#include "matching/phrase_book.hpp"
#include "matching/places.hpp"
#include "matching/word_weights.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

class NamesInText {
public:
    // One text behind the other, each taken apart in this language.
    void add(const PhraseText& words, std::string_view language, const Places& places);

    template <class Use>
    void each(Use use) const {  // use(word, whether it may be of a name), of each word once (term_hash)
        heads_.each([&](std::uint32_t word, std::int64_t head) { use(word, of_a_name(head)); });
    }
    std::size_t size() const { return heads_.size(); }  // how many words there are
    bool contains(std::uint32_t word) const { return heads_.find(word) != 0; }
    bool holds(std::uint32_t word) const { return of_a_name(heads_.find(word)); }  // it may be of a name
    // Whether these words (term_hash) stand in the text one behind the other, as a name of three words and
    // more is written: all in quotation marks, or with a word of capitals, or with two that have one.
    bool names(const std::vector<std::uint32_t>& title) const;
    // Whether any title that has these words (term_hash, in whatever order) may be a name here: three of them
    // and more stand one behind the other, one as names are written.
    bool may_name(std::span<const std::uint32_t> words) const;
    // So many of the words of such a title stand in the text at least: three, unless a name repeats one.
    std::size_t fewest() const { return fewest_; }
    // What stands in quotation marks, three words and more: at most eight, each as its terms.
    const std::vector<std::vector<std::string>>& quoted() const { return quoted_; }

private:
    struct Word {
        std::uint32_t word = 0;
        std::uint32_t before = 0;  // the place where it stood last; 0: nowhere
        bool capital = false, capitals = false, quoted = false, small_letters = false;
        bool as_a_name() const { return capital || capitals || quoted; }
    };
    void count_last_three();
    static bool of_a_name(std::int64_t head) { return head & 1; }
    std::vector<Word> text_;
    std::size_t fewest_ = host_weights::fewest_words_of_a_name;
    // Of a word: twice the place in text_ where it stood last, and one more where it may be of a name.
    WordWeights heads_;
    std::vector<std::vector<std::string>> quoted_;
};

}  // namespace lightfoot
